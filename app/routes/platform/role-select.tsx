import { useTranslation } from 'react-i18next';
import { Select } from '../../components/field.tsx';
import type { useZodForm } from '../../components/use-zod-form.ts';
import { PLATFORM_ROLES } from '../../shared/roles.ts';

/** One of the platform's offices. */
export function RoleSelect(field: ReturnType<ReturnType<typeof useZodForm>['field']>) {
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
