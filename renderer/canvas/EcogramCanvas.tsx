import type Konva from 'konva';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Layer, Shape, Stage } from 'react-konva';
import type { TieEnd } from '#shared/domain/ecogram.ts';
import type { Hit } from '#shared/geometry/hit.ts';
import { FADED, fadedColours, readColours, watchTheme } from './colours.ts';
import type { CanvasController } from './controller.ts';
import styles from './EcogramCanvas.module.css';
import { paintMarks } from './paint.ts';
import { MovingPicture, type StillPicture, stillPicture } from './pictures.ts';
import { type Palette, StillPainter } from './still-painter.ts';
import { usePointers } from './usePointers.ts';

type EcogramCanvasProps = {
  controller: CanvasController;
  /** What a screen reader calls the picture and the people on it. */
  label: string;
  onDoubleHit(hit: Hit): void;
  /** A pointer has been at somebody: the keys should go there too. */
  onTouched(end: TieEnd): void;
  /** Elements that stand for people, placed in the picture's own units; they move and grow with it. */
  people: ReactNode;
  /** What is written on the picture itself, placed in the same way. */
  children?: ReactNode;
};

/** Draws at the screen's own resolution, also after a move to another screen. */
const useSharpness = (layers: () => (Konva.Layer | null)[]): void => {
  useEffect(() => {
    let query: MediaQueryList | null = null;
    const sharpen = () => {
      for (const layer of layers()) {
        layer?.getCanvas().setPixelRatio(window.devicePixelRatio);
        layer?.batchDraw();
      }
      query?.removeEventListener('change', sharpen);
      query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
      query.addEventListener('change', sharpen);
    };
    sharpen();
    return () => query?.removeEventListener('change', sharpen);
  }, [layers]);
};

/** A canvas draws text with whatever fonts are there: each time that more of the bundled ones are, it is drawn again. */
const watchFonts = (arrived: () => void): (() => void) => {
  document.fonts.addEventListener('loadingdone', arrived);
  return () => document.fonts.removeEventListener('loadingdone', arrived);
};

/** A sheet of so many pixels that is kept where it can be read at once. */
const emptySheet = (width: number, height: number) => {
  const image = document.createElement('canvas');
  image.width = Math.max(Math.round(width), 1);
  image.height = Math.max(Math.round(height), 1);
  const pen = image.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('there is no more room to draw on');
  return { pen, image };
};

/** Writing what is there already would have the browser look at its styles again. */
const setData = (element: HTMLElement, name: string, value: string): void => {
  if (element.dataset[name] !== value) element.dataset[name] = value;
};

/**
 * The picture on the screen, on two layers: what stands still, and what follows the hand. The second is drawn in every
 * frame of a gesture, the first only when the gesture is over. React sets the stage; what happens within a
 * gesture passes it by.
 */
export const EcogramCanvas = (props: EcogramCanvasProps) => {
  const { controller, label, people, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const overlays = useRef<(HTMLElement | null)[]>([]);
  const stage = useRef<Konva.Stage>(null);
  const still = useRef<Konva.Layer>(null);
  const moving = useRef<Konva.Layer>(null);
  const palette = useRef<Palette | null>(null);
  const picture = useRef<StillPicture | null>(null);
  /** Whether what follows the hand was drawn last as over a still picture without whoever was put down. */
  const drawnOverBehind = useRef(false);
  const [movingPicture] = useState(() => new MovingPicture());
  const [layers] = useState(() => () => [still.current, moving.current]);
  const [stillPainter] = useState(
    () =>
      new StillPainter({
        sheet: emptySheet,
        isHeld: () => controller.gesture.is !== 'idle',
        now: () => performance.now(),
        after: (ms, work) => {
          const timer = setTimeout(work, ms);
          return () => clearTimeout(timer);
        },
        done: () => {
          still.current?.batchDraw();
          moving.current?.batchDraw();
        },
      }),
  );

  usePointers(frame, props);
  useSharpness(layers);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const showView = () => {
      const { zoom, x, y } = controller.view;
      stage.current?.setAttrs({ x, y, scaleX: zoom, scaleY: zoom });
      for (const overlay of overlays.current) {
        if (!overlay) continue;
        overlay.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
        overlay.style.setProperty('--unzoom', String(1 / zoom));
      }
      stage.current?.batchDraw();
    };
    const showStill = () => {
      picture.current = null;
      still.current?.batchDraw();
    };
    const showMoving = () => {
      setData(element, 'gesture', controller.gesture.is);
      setData(element, 'over', controller.hover.is);
      moving.current?.batchDraw();
    };
    const showTheme = () => {
      const full = readColours(element);
      palette.current = {
        full,
        bodies: fadedColours(full, FADED.bodies),
        labels: fadedColours(full, FADED.labels),
      };
      stage.current?.batchDraw();
    };
    const ends = [
      controller.on('view', showView),
      controller.on('still', showStill),
      controller.on('moving', showMoving),
      watchTheme(showTheme),
      watchFonts(() => {
        stillPainter.forget();
        stage.current?.batchDraw();
      }),
    ];
    const observer = new ResizeObserver(() => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      stage.current?.size(size);
      controller.resize(size);
    });
    observer.observe(element);
    showTheme();
    return () => {
      observer.disconnect();
      for (const end of ends) end();
      stillPainter.forget();
    };
  }, [controller, stillPainter]);

  const paintStill = (context: Konva.Context) => {
    if (!palette.current) return;
    picture.current ??= stillPicture(controller);
    stillPainter.paint(context._context, {
      picture: picture.current,
      palette: palette.current,
      view: controller.view,
      size: controller.size,
      sharpness: window.devicePixelRatio,
    });
    if (drawnOverBehind.current !== stillPainter.isBehind) moving.current?.batchDraw();
  };

  const paintMoving = (context: Konva.Context) => {
    if (!palette.current) return;
    // Where it is this layer's turn first, the still one may be about to fall behind: whoever was put down is on neither then.
    drawnOverBehind.current = stillPainter.isBehind || picture.current === null;
    const marks = movingPicture.marks(controller, drawnOverBehind.current);
    paintMarks(context._context, marks, palette.current.full, { isFine: !movingPicture.isCrowded });
  };

  return (
    <div ref={frame} className={styles.frame} data-testid="ecogram-canvas">
      {/* Below the canvas, which shows who has the focus: over it, the browser would make a layer of each. */}
      <section
        ref={(element) => {
          overlays.current[0] = element;
        }}
        aria-label={label}
        className={styles.overlay}
      >
        {people}
      </section>
      <div className={styles.drawn} aria-hidden>
        <Stage ref={stage} width={1} height={1} listening={false}>
          <Layer ref={still} listening={false}>
            <Shape sceneFunc={paintStill} listening={false} perfectDrawEnabled={false} />
          </Layer>
          <Layer ref={moving} listening={false}>
            <Shape sceneFunc={paintMoving} listening={false} perfectDrawEnabled={false} />
          </Layer>
        </Stage>
      </div>
      <div
        ref={(element) => {
          overlays.current[1] = element;
        }}
        className={styles.overlay}
      >
        {children}
      </div>
    </div>
  );
};
