/** A mark to be named, in pixels of the frame; earlier ones get their names first. */
export type Mark = { x: number; y: number; name: string };

/** Where a name stands: the start of its baseline. */
export type Label = { x: number; y: number };

type Box = { left: number; top: number; right: number; bottom: number };

/** An average letter of the labels' type: 12 px, medium. Rather too wide than too narrow. */
const LETTER = 6.9;
const HEIGHT = 13;
const RADIUS = 6.5;
const GAP = 3;

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxAt = (left: number, top: number, width: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + HEIGHT,
});

/**
 * Finds a place for each mark's name beside it, so that no name lies on a mark, on another name or outside of the frame. A
 * name that has no room gets null: its mark is named elsewhere.
 */
export function placeLabels(marks: readonly Mark[], frame: { width: number; height: number }): (Label | null)[] {
  const taken: Box[] = marks.map(({ x, y }) => ({
    left: x - RADIUS,
    top: y - RADIUS,
    right: x + RADIUS,
    bottom: y + RADIUS,
  }));
  return marks.map(({ x, y, name }) => {
    const width = name.length * LETTER;
    const away = RADIUS + GAP;
    const places = [
      boxAt(x + away, y - HEIGHT / 2, width),
      boxAt(x - away - width, y - HEIGHT / 2, width),
      boxAt(x - width / 2, y - away - HEIGHT, width),
      boxAt(x - width / 2, y + away, width),
      boxAt(x + RADIUS, y - RADIUS - HEIGHT, width),
      boxAt(x + RADIUS, y + RADIUS, width),
      boxAt(x - RADIUS - width, y - RADIUS - HEIGHT, width),
      boxAt(x - RADIUS - width, y + RADIUS, width),
    ];
    const free = places.find(
      (box) =>
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= frame.width &&
        box.bottom <= frame.height &&
        taken.every((other) => !meets(box, other)),
    );
    if (!free) return null;
    taken.push(free);
    return { x: free.left, y: free.bottom - 3 };
  });
}
