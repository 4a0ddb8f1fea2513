// Language layer: one kind of digit. Same length, so that offsets stay true.

const zeros = [0x0660, 0x06f0, 0x0966, 0xff10];

/** Arabic, Persian, Devanagari and full-width digits as 0-9; the Arabic decimal and thousands signs as . and , */
export function asciiDigits(text: string): string {
  return text
    .replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const zero = zeros.find((z) => code >= z && code <= z + 9) ?? code;
      return String(code - zero);
    })
    .replace(/٫/g, '.')
    .replace(/٬/g, ',');
}
