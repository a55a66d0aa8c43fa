/** Marks what has the focus next when the thing that had it is gone; see pane.tsx. */
export const next = { 'data-next': true };
