const margin = 8;

/** Puts a fixed element beside a rectangle, where it fits on the screen. */
export function place(element, around, { alignEnd = false } = {}) {
  const { width, height } = element.getBoundingClientRect();
  const below = around.bottom + 4;
  const above = around.top - height - 4;
  const top = below + height + margin <= innerHeight || above < margin ? below : above;
  const left = alignEnd ? around.right - width : around.left;
  element.style.setProperty('top', `${Math.max(margin, Math.min(top, innerHeight - height - margin))}px`);
  element.style.setProperty('left', `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`);
}
