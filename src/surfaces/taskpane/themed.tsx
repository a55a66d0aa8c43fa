import { FluentProvider, makeStyles, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** The looks that a host can ask for. Windows' own contrast themes (`forced-colors`) come on top of any of them. */
export type Look = 'light' | 'dark' | 'contrast';

const themes: Record<Look, Theme> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({ whole: { height: '100%', minHeight: 0 } });

/** Gives everything inside it the host's look. */
export function Themed({ look, children }: { look: Look; children: ReactNode }) {
  return <FluentProvider theme={themes[look]} className={useStyles().whole}>{children}</FluentProvider>;
}
