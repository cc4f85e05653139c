import { PasswordInput } from '@mantine/core';

/** The service asks for no less: NIST SP 800-63B wants 15 characters where the password stands alone, 8 at the least. */
export const LEAST_PASSWORD = 12;

/** A new password; the browser offers to make and keep one. */
export function NewPassword({ label = 'Password' }: { label?: string }) {
  return (
    <PasswordInput
      name="password"
      label={label}
      description={`At least ${LEAST_PASSWORD} characters; a sentence is good`}
      autoComplete="new-password"
      minLength={LEAST_PASSWORD}
      maxLength={128}
      required
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
    />
  );
}

/** A password that there is already. */
export function KnownPassword({ name, label }: { name: string; label: string }) {
  return (
    <PasswordInput
      name={name}
      label={label}
      autoComplete="current-password"
      maxLength={1000}
      required
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
    />
  );
}
