import { type Box, clamp, type Point } from '#shared/geometry/vector.ts';

/** How the picture lies on the screen: `screen = picture × zoom + offset`, in CSS pixels from the canvas's corner. */
export type View = { readonly zoom: number; readonly x: number; readonly y: number };

export type Size = { readonly width: number; readonly height: number };

export const LEAST_ZOOM = 0.1;
export const MOST_ZOOM = 4;

/** Fitting never enlarges a small picture beyond this: letters would look shouted. */
const MOST_FITTED = 1.3;

export const toPicture = (view: View, screen: Point): Point => ({
  x: (screen.x - view.x) / view.zoom,
  y: (screen.y - view.y) / view.zoom,
});

export const toScreen = (view: View, point: Point): Point => ({
  x: point.x * view.zoom + view.x,
  y: point.y * view.zoom + view.y,
});

export const panned = (view: View, by: Point): View => ({ ...view, x: view.x + by.x, y: view.y + by.y });

/** Zooms by a factor around a point of the screen, which stays where it is. */
export const zoomedAt = (view: View, screen: Point, factor: number): View => {
  const zoom = clamp(view.zoom * factor, LEAST_ZOOM, MOST_ZOOM);
  const point = toPicture(view, screen);
  return { zoom, x: screen.x - point.x * zoom, y: screen.y - point.y * zoom };
};

/** The whole box in the middle of the canvas, as large as it goes. */
export const fitting = (box: Box, size: Size, margin = 14): View => {
  const across = Math.max(size.width - 2 * margin, 1) / Math.max(box.width, 1);
  const down = Math.max(size.height - 2 * margin, 1) / Math.max(box.height, 1);
  const zoom = clamp(Math.min(across, down), LEAST_ZOOM, MOST_FITTED);
  return {
    zoom,
    x: size.width / 2 - (box.x + box.width / 2) * zoom,
    y: size.height / 2 - (box.y + box.height / 2) * zoom,
  };
};

/** Moved just as far as brings the point into the canvas, with room around it. */
export const bringingIn = (view: View, point: Point, size: Size, room = 60): View => {
  const { x, y } = toScreen(view, point);
  const margin = (length: number) => Math.min(room, length / 2);
  return panned(view, {
    x: clamp(x, margin(size.width), size.width - margin(size.width)) - x,
    y: clamp(y, margin(size.height), size.height - margin(size.height)) - y,
  });
};
