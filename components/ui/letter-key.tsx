/** The letter that stands for a tool in a comparison: A, B, C … */
export const letterOf = (column: number): string => String.fromCharCode(65 + column);

export function LetterKey({ column }: { column: number }) {
  return (
    <span className="key" aria-hidden="true">
      {letterOf(column)}
    </span>
  );
}
