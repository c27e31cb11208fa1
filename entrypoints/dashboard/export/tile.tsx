import type { ComponentChildren } from 'preact';

interface TileProps {
  title: string;
  text: string;
  children: ComponentChildren;
}

/** One thing that can be taken out, and what it is for. */
export const Tile = ({ title, text, children }: TileProps) => (
  <section class="card" aria-label={title}>
    <h3>{title}</h3>
    <p class="soft">{text}</p>
    {children}
  </section>
);
