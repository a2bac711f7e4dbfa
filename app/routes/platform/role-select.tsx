import { useTranslation } from 'react-i18next';
import { Select } from '../../components/field.tsx';
import { PLATFORM_ROLES } from '../../shared/roles.ts';
import type { FieldReader } from '../pages/form-problems.ts';

/** One of the platform's offices. */
export function RoleSelect(field: ReturnType<FieldReader>) {
  const { t } = useTranslation(['setup', 'common', 'components']);
  return (
    <Select
      {...field}
      label={t('platform.role')}
      placeholder={t('components:form.choose')}
      options={PLATFORM_ROLES.map((role) => ({
        value: role,
        label: t(`common:platformRole.${role}`),
      }))}
    />
  );
}
