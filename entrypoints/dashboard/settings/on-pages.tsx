import { i18n } from '#i18n';
import { Switch } from '@/components/switch';
import { isOn } from '@/lib/platform/glance';
import { FEATURES } from '@/lib/platform/shelf';
import { set } from '../act';
import { shelved } from '../store';
import { Section } from './setting';

/** What is added to the portal's pages, each piece on or off. */
export const OnPages = () => (
  <Section name="on_pages">
    {FEATURES.map((feature) => (
      <Switch
        key={feature}
        id={`feature-${feature}`}
        label={i18n.t(`dashboard.settings.feature_${feature}`)}
        hint={i18n.t(`dashboard.settings.feature_${feature}_hint`)}
        on={isOn(shelved.value.settings, feature)}
        change={(on) => set({ features: { [feature]: on } })}
      />
    ))}
  </Section>
);
