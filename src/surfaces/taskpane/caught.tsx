import { Component } from 'react';
import type { ReactNode } from 'react';
import { faultOf } from './wire.ts';
import type { Fault } from './wire.ts';

/** Shows one sentence where drawing broke, in place of an empty page. React asks for a class here. */
export class Caught extends Component<{ show: (fault: Fault) => ReactNode; children: ReactNode }, { fault: Fault | null }> {
  override state: { fault: Fault | null } = { fault: null };

  static getDerivedStateFromError(error: unknown): { fault: Fault } {
    return { fault: faultOf(error) };
  }

  override render(): ReactNode {
    return this.state.fault ? this.props.show(this.state.fault) : this.props.children;
  }
}
