import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenedTable } from '@/lib/files/desk/opened';
import { MAPPED } from '@/lib/files/kinds/mapped';
import { isEnough, type Mapping } from '@/lib/files/mapping';
import type { DateOrder } from '@/lib/files/values';
import { Dialog, DialogFoot } from '../dialog';
import { fieldText } from './field-text';
import { drafts, nameColumns } from './state';

const ORDERS = ['mdy', 'dmy'] as const;

/** What the columns of a spreadsheet are, said by hand, with its first rows in view. */
export function Columns({ table, close }: { table: OpenedTable; close(): void }) {
  const draft = drafts.value.get(table.id);
  const [mapping, setMapping] = useState<Mapping>(draft?.mapping ?? table.mapping);
  const [dates, setDates] = useState<DateOrder>(draft?.dates ?? 'mdy');
  const shown = table.header.map((heading, index) => ({ heading, index })).filter(({ heading }) => heading);
  return (
    <Dialog wide title={i18n.t('dashboard.import.columns_title', { file: table.name })} close={close}>
      <p class="soft">{i18n.t('dashboard.import.columns_text')}</p>
      <div class="scroll">
        <table class="plain sample">
          <thead>
            <tr>
              {shown.map(({ heading, index }) => (
                <th key={index} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sample.slice(0, 4).map((cells, row) => (
              <tr key={row}>
                {shown.map(({ index }) => (
                  <td key={index}>{cells[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          nameColumns(table, mapping, dates);
          close();
        }}
      >
        <div class="fields">
          {MAPPED.map((field) => (
            <label key={field} class="field">
              {fieldText(field)}
              <select
                value={mapping[field] ?? ''}
                onChange={({ currentTarget }) => {
                  const { [field]: _, ...rest } = mapping;
                  setMapping(currentTarget.value === '' ? rest : { ...rest, [field]: currentTarget.value });
                }}
              >
                <option value="">{i18n.t('dashboard.import.no_column')}</option>
                {shown.map(({ heading, index }) => (
                  <option key={index} value={heading}>
                    {heading}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <label class="field">
            {i18n.t('dashboard.import.dates')}
            <select
              value={dates}
              onChange={({ currentTarget }) =>
                setDates(ORDERS.find((one) => one === currentTarget.value) ?? 'mdy')
              }
            >
              {ORDERS.map((one) => (
                <option key={one} value={one}>
                  {i18n.t(`dashboard.import.dates_${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {!isEnough(mapping) && <p class="soft">{i18n.t('dashboard.import.columns_need')}</p>}
        <DialogFoot
          submit={i18n.t('dashboard.import.columns_use')}
          disabled={!isEnough(mapping)}
          close={close}
        />
      </form>
    </Dialog>
  );
}
