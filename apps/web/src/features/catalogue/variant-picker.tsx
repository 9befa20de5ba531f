import type { OptionDto, ProductDto, VariantDto } from '@storehouse/dto';
import { classNames } from '../../lib/class-names';
import { swatchFill } from './swatches';
import { chooseVariant, variantWith } from './variant-choice';
import styles from './variant-picker.module.css';

interface Props {
  product: ProductDto;
  variant: VariantDto;
  onChoose: (variant: VariantDto) => void;
}

const noteFor = (variant: VariantDto | undefined): string => {
  if (!variant) return 'not made in this combination';
  return variant.available > 0 ? '' : 'sold out';
};

function OptionGroup({ option, product, variant, onChoose }: Props & { option: OptionDto }) {
  return (
    <fieldset>
      <legend className={styles.legend}>
        {option.name}: {variant.options[option.name]}
      </legend>
      <div className={styles.values}>
        {option.values.map(({ value, swatch }) => {
          const note = noteFor(variantWith(product.variants, variant, option.name, value));
          return (
            <label key={value} className={classNames(styles.value, note && styles.struck)}>
              <input
                className={styles.radio}
                type="radio"
                name={option.name}
                value={value}
                checked={variant.options[option.name] === value}
                onChange={() => onChoose(chooseVariant(product.variants, variant, option.name, value))}
              />
              {swatch && <span className={styles.dot} style={{ background: swatchFill(swatch) }} />}
              <span>
                {value}
                {note && ` — ${note}`}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** One radio group an option. What is sold out stays choosable and says so. */
export function VariantPicker(props: Props) {
  return (
    <div className={styles.picker}>
      {props.product.options.map((option) => (
        <OptionGroup key={option.name} option={option} {...props} />
      ))}
    </div>
  );
}
