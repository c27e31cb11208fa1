/** The mark of the product: a twin of each, and an eye where they overlap. The source is `public/logo.svg`. */
export const Logo = () => <img class="logo" src="/icon/48.png" width="24" height="24" alt="" />;
