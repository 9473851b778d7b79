import { type RefObject, useEffect, useRef } from 'react';
import { CLIENT, type TieEnd } from '#shared/domain/ecogram.ts';
import type { Hit } from '#shared/geometry/hit.ts';
import type { Point } from '#shared/geometry/vector.ts';
import type { CanvasController, RawPointer } from './controller.ts';

const kindOf = (type: string): RawPointer['by'] => (type === 'touch' || type === 'pen' ? type : 'mouse');

/** One notch of a wheel with Ctrl held zooms by about a tenth; a pinch on a trackpad arrives as many small ones. */
const zoomFactor = (deltaY: number): number => Math.exp(-Math.max(-60, Math.min(60, deltaY)) * 0.0022);

const MIDDLE = 1;
const LEFT = 0;

const LINE_HEIGHT = 16;

/** As long as a finger rests elsewhere before it means more than a tap. */
const LONG_PRESS_MS = 500;

/** Fields that lie on the canvas keep their own pointers. */
const isOwn = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('[data-own-pointers]') === null;

type PointerNeeds = {
  controller: CanvasController;
  onDoubleHit(hit: Hit): void;
  onTouched(end: TieEnd): void;
};

/** Hands the pointers, the wheel and the space bar over to the controller. */
export const usePointers = (frame: RefObject<HTMLElement | null>, needs: PointerNeeds): void => {
  const { controller } = needs;
  const latest = useRef(needs);
  latest.current = needs;
  useEffect(() => {
    const element = frame.current;
    if (!element) return;

    // Nothing moves the canvas while a pointer holds it: asked once, the browser needn't look at its layout for each move.
    let held: DOMRect | null = null;
    const placeOf = (event: MouseEvent): Point => {
      const { left, top } = held ?? element.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const rawOf = (event: PointerEvent): RawPointer => ({
      id: event.pointerId,
      by: kindOf(event.pointerType),
      screen: placeOf(event),
      middle: event.button === MIDDLE || (event.buttons & 4) !== 0,
      adding: event.shiftKey,
      free: event.ctrlKey || event.altKey || event.metaKey,
    });

    let resting: number | null = null;
    const letRest = () => {
      if (resting !== null) window.clearTimeout(resting);
      resting = null;
    };

    // What the hand does while it holds the canvas is nobody else's: what listens for the whole page would take a part of
    // each frame to find that out.
    const onHeldMove = (event: PointerEvent) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      event.stopImmediatePropagation();
      controller.move(rawOf(event));
    };
    const hold = () => {
      held = element.getBoundingClientRect();
      window.addEventListener('pointermove', onHeldMove, { capture: true });
    };
    const letGo = () => {
      held = null;
      window.removeEventListener('pointermove', onHeldMove, { capture: true });
    };

    const onDown = (event: PointerEvent) => {
      if (!isOwn(event) || (event.button !== LEFT && event.button !== MIDDLE)) return;
      // No text selection, no autoscroll; the focus is set by hand, so that what was being written is kept.
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      hold();
      const active = document.activeElement;
      if (active instanceof HTMLElement && active !== document.body) active.blur();
      controller.down(rawOf(event));
      letRest();
      if (event.pointerType === 'touch') resting = window.setTimeout(controller.rest, LONG_PRESS_MS);
    };
    const onMove = (event: PointerEvent) => {
      if (isOwn(event)) controller.move(rawOf(event));
    };
    const onUp = (event: PointerEvent) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      const { gesture } = controller;
      letRest();
      controller.up(rawOf(event));
      letGo();
      if (gesture.is === 'moving' && gesture.ids[0] !== undefined) latest.current.onTouched(gesture.ids[0]);
      if (gesture.is !== 'pressing') return;
      if (gesture.on.is === 'person') latest.current.onTouched(gesture.on.id);
      if (gesture.on.is === 'client') latest.current.onTouched(CLIENT);
    };
    const onDouble = (event: MouseEvent) => {
      if (isOwn(event)) latest.current.onDoubleHit(controller.hitAt(placeOf(event)));
    };
    const onLost = (event: PointerEvent) => {
      letGo();
      letRest();
      controller.lose(event.pointerId);
    };
    const onLeave = () => controller.leave();
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
      if (event.ctrlKey || event.metaKey) controller.zoomBy(zoomFactor(event.deltaY * unit), placeOf(event));
      else if (event.shiftKey && event.deltaX === 0) controller.panBy({ x: -event.deltaY * unit, y: 0 });
      else controller.panBy({ x: -event.deltaX * unit, y: -event.deltaY * unit });
    };
    const isTyping = (target: EventTarget | null) =>
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input, textarea, select'));
    const holdSpace = (held: boolean) => {
      controller.spaceHeld = held;
      element.toggleAttribute('data-panning', held);
    };
    // The bar pans while the pointer is over the picture or the focus in it; elsewhere it presses buttons as ever.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || isTyping(event.target)) return;
      const isHere = element.contains(document.activeElement) || document.activeElement === document.body;
      if (!isHere) return;
      event.preventDefault();
      holdSpace(true);
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === ' ') holdSpace(false);
    };
    const onBlur = () => {
      holdSpace(false);
      letRest();
      controller.cancel();
    };

    // A long press means something here; a menu of the browser would take the pointer away in the middle of it.
    const onMenu = (event: Event) => {
      if (isOwn(event)) event.preventDefault();
    };

    element.addEventListener('contextmenu', onMenu);
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onLost);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('dblclick', onDouble);
    element.addEventListener('wheel', onWheel, { passive: false });
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keyup', onKeyUp);
    window.addEventListener('blur', onBlur);
    return () => {
      letRest();
      letGo();
      element.removeEventListener('contextmenu', onMenu);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onLost);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('dblclick', onDouble);
      element.removeEventListener('wheel', onWheel);
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', onBlur);
    };
  }, [frame, controller]);
};
