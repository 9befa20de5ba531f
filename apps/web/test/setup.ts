import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages in jsdom take their time on a busy machine.
jest.setTimeout(20_000);
configure({ asyncUtilTimeout: 8_000 });

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
