// The least that a Fluent page can be: what the page is measured against.
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root')).render(<FluentProvider theme={webLightTheme}><Button>Hello</Button></FluentProvider>);
