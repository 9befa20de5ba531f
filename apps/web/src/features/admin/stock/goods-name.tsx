import { Link } from 'react-router';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';

interface Props {
  title: string;
  variantTitle: string;
  /** Leads to the product. */
  slug?: string;
}

/** A variant by its words: "Electric kettle, White". */
export function GoodsName({ title, variantTitle, slug }: Props) {
  return (
    <>
      {slug ? <Link to={adminPaths.product(slug)}>{title}</Link> : title}
      {variantTitle && <span className={list.muted}> {variantTitle}</span>}
    </>
  );
}
