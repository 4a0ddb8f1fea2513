/** What each tuned number of the matcher does: it is moved up and down by a tenth and a quarter, the rest stays. */
import { editLengths } from '../../src/resolve/names/edits.ts';
import { wordConstants } from '../../src/resolve/names/likeness.ts';
import { verdictConstants } from '../../src/resolve/names/score.ts';

/** `measure` scores all pairs with the numbers as they stand at the moment. */
export function sensitivityReport(measure: () => string): void {
  console.log(`\n## Each tuned number moved (best F1 on the public half / own pairs); as it stands: ${measure()}`);
  for (const constants of [verdictConstants, wordConstants] as Record<string, number>[])
    for (const [name, value] of Object.entries(constants)) {
      const moved = [0.75, 0.9, 1.1, 1.25].map((factor) => {
        constants[name] = value * factor;
        return `${(value * factor).toFixed(2)} ${measure()}`;
      });
      constants[name] = value;
      console.log(`${name.padEnd(22)} ${value}: ${moved.join('   ')}`);
    }
  for (const [place, value] of editLengths.entries()) {
    const moved = [value - 1, value + 1].map((length) => {
      editLengths[place] = length;
      return `${length} ${measure()}`;
    });
    editLengths[place] = value;
    console.log(`edits: up to ${place} in`.padEnd(22), `${value}: ${moved.join('   ')}`);
  }
}
