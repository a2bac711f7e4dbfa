import { Search } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Heading,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import type { PaletteEntry } from './palette-types.ts';

export interface PaletteProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  entries: readonly PaletteEntry[];
}

/** One field, one list: go anywhere or do something without the pointer. */
export function Palette({ isOpen, onOpenChange, entries }: PaletteProps) {
  const { t } = useTranslation('components');
  const close = () => onOpenChange(false);
  return (
    <ModalOverlay
      className="overlay overlay-top"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
    >
      <Modal className="modal modal-wide">
        <Dialog className="dialog palette">
          <Heading slot="title" level={2} className="sr-only">
            {t('palette.title')}
          </Heading>
          <PaletteBody entries={entries} onDone={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ entries, onDone }: Pick<PaletteProps, 'entries'> & { onDone: () => void }) {
  const { t } = useTranslation('components');
  const { contains } = useFilter({ sensitivity: 'base' });
  const [text, setText] = useState('');
  const groups = groupsOf(entries);
  const search = text.trim();
  return (
    <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- opened to type: focus belongs here */}
      <TextField aria-label={t('palette.title')} className="palette-field" autoFocus>
        <Icon of={Search} />
        <Input placeholder={t('palette.placeholder')} />
      </TextField>
      <ListBox
        className="palette-list"
        aria-label={t('palette.results')}
        renderEmptyState={() => <p className="palette-empty">{t('palette.empty')}</p>}
      >
        {groups.map(({ group, members }) => (
          <ListBoxSection key={group} id={group}>
            <Header className="palette-group">{group}</Header>
            <Collection items={members}>
              {(entry) => <PaletteItem entry={entry} onDone={onDone} />}
            </Collection>
          </ListBoxSection>
        ))}
        {search !== '' && (
          <ListBoxItem
            id="search"
            className="palette-item"
            // The filter looks at this text, so the way to the search page always stays.
            textValue={text}
            href={`/search?q=${encodeURIComponent(search)}`}
            onAction={onDone}
          >
            {t('palette.searchFor', { text: search })}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

function PaletteItem({ entry, onDone }: { entry: PaletteEntry; onDone: () => void }) {
  const { label, hint, lang, href, onSelect, goKey } = entry;
  const act = () => {
    onDone();
    onSelect?.();
  };
  return (
    <ListBoxItem
      id={entry.id}
      className="palette-item"
      // Found by its group as well: the sections of a community by the community’s name.
      textValue={[label, hint, entry.group].filter(Boolean).join(' ')}
      href={href}
      onAction={act}
    >
      <span lang={lang}>{label}</span>
      {hint && <span className="palette-item-hint">{hint}</span>}
      {goKey && !hint && (
        <span className="palette-item-hint">
          <kbd>g</kbd> <kbd>{goKey}</kbd>
        </span>
      )}
    </ListBoxItem>
  );
}

function groupsOf(entries: readonly PaletteEntry[]) {
  const groups = new Map<string, PaletteEntry[]>();
  for (const entry of entries) {
    const members = groups.get(entry.group);
    if (members) members.push(entry);
    else groups.set(entry.group, [entry]);
  }
  return [...groups].map(([group, members]) => ({ group, members }));
}
