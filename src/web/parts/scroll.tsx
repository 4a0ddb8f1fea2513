/** Door: a wide table scrolls inside its own frame, by keyboard too. */
import type { Child, FC } from 'hono/jsx';

export const Scroll: FC<{ label: string; children?: Child }> = ({ label, children }) => (
  <section class="scroll" aria-label={label} tabindex={0}>
    {children}
  </section>
);
