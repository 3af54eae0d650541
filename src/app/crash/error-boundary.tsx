/** Stands between a crash and a blank window: whatever fails while rendering, the drafts stay within reach. */
import { Component, type ReactNode } from 'react';
import type { Repository } from '../../drafts/repository';
import { CrashPage } from './crash-page';

interface Props {
  repository: Repository;
  children: ReactNode;
}

interface State {
  failure: { error: unknown } | null;
}

/** A class because React has no other way to catch what is thrown while rendering. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <CrashPage error={failure.error} repository={this.props.repository} />;
  }
}
