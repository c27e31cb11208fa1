import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface NoticeProps {
  tone: 'danger' | 'warn' | 'info' | 'good';
  icon: IconName;
  title: string;
  children?: ComponentChildren;
}

/** Something that a person should know before anything else on the page. */
export const Notice = ({ tone, icon, title, children }: NoticeProps) => (
  <section class={`notice ${tone}`} aria-label={title}>
    <Icon name={icon} />
    <div>
      <h2 class="notice-title">{title}</h2>
      {children}
    </div>
  </section>
);
