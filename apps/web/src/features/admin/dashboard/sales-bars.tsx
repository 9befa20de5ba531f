import { formatMoney, minorDigits } from '@storehouse/domain';
import type { SalesDayDto } from '@storehouse/dto';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { plural } from '../../../lib/plural';
import { adminPaths } from '../parts/admin-paths';
import { addDays, shownDay } from '../parts/times';
import { chartOf } from './chart-geometry';
import styles from './sales-chart.module.css';
import { useWidth } from './use-width';

const HEIGHT = 200;
const AXIS = 64;

const compact = (minor: number, currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 }).format(
    minor / 10 ** minorDigits(currency),
  );

const sentence = (day: SalesDayDto, currency: string): string =>
  `${shownDay(day.date)}: ${formatMoney(day.salesMinor, currency)}, ${plural(day.orders, 'order')}`;

/** One bar a day. One tab stop; the arrow keys walk from day to day, Enter opens that day's orders. */
export function SalesBars({ days, currency }: { days: SalesDayDto[]; currency: string }) {
  const { ref, width } = useWidth<HTMLFieldSetElement>(800);
  const links = useRef<(HTMLAnchorElement | null)[]>([]);
  const [current, setCurrent] = useState(days.length - 1);
  const [pointed, setPointed] = useState<number>();
  const { bars, ticks } = chartOf(days, Math.max(width - AXIS, 100), HEIGHT, minorDigits(currency));
  const shown = days[pointed ?? current];
  const labelEvery = width < 600 ? 7 : 4;

  const onKeyDown = (event: KeyboardEvent) => {
    const target = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: days.length - 1 }[event.key];
    if (target === undefined || target < 0 || target >= days.length) return;
    event.preventDefault();
    setCurrent(target);
    links.current[target]?.focus();
  };

  return (
    <fieldset ref={ref}>
      <legend className="visually-hidden">Sales a day in {currency}. The arrow keys walk from day to day.</legend>
      <p className={styles.readout}>{shown && sentence(shown, currency)}</p>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the legend names the group, each bar names itself */}
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${HEIGHT + 40}`}
        height={HEIGHT + 40}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setPointed(undefined)}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes the focus */}
        <g transform="translate(0 12)" aria-hidden="true">
          {ticks.map(({ valueMinor, y }) => (
            <g key={valueMinor}>
              <line x1={AXIS} x2={width} y1={y} y2={y} className={valueMinor === 0 ? styles.base : styles.grid} />
              <text x={AXIS - 8} y={y + 4} textAnchor="end">
                {compact(valueMinor, currency)}
              </text>
            </g>
          ))}
          {bars.map(
            (bar, index) =>
              (bars.length - 1 - index) % labelEvery === 0 && (
                <text
                  key={bar.date}
                  x={AXIS + bar.x + (index === bars.length - 1 ? bar.width : bar.width / 2)}
                  y={HEIGHT + 20}
                  textAnchor={index === bars.length - 1 ? 'end' : 'middle'}
                >
                  {shownDay(bar.date)}
                </text>
              ),
          )}
        </g>
        <g transform={`translate(${AXIS} 12)`}>
          {bars.map((bar, index) => (
            <Link
              key={bar.date}
              ref={(element) => {
                links.current[index] = element;
              }}
              to={`${adminPaths.orders}?from=${bar.date}&to=${addDays(bar.date, 1)}`}
              tabIndex={index === current ? 0 : -1}
              aria-label={sentence(bar, currency)}
              className={styles.day}
              onFocus={() => setCurrent(index)}
              onPointerEnter={() => setPointed(index)}
            >
              <rect className={styles.hit} x={bar.x - bar.width * 0.2} y={0} width={bar.width * 1.4} height={HEIGHT} />
              <rect className={styles.bar} x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
            </Link>
          ))}
        </g>
      </svg>
    </fieldset>
  );
}
