/** What takes long begins first, so that no worker is left with it alone: in a fresh clone nobody knows yet how long. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

/** Properties are tried hundreds of times; commands, documents and pages start processes and browsers. */
function isSlow({ moduleId }: TestSpecification): boolean {
  return /tests.(property|cli|browser)\b|docs\.test/.test(moduleId);
}
