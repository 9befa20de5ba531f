import '@testing-library/jest-dom';

// Whole pages in jsdom take their time on a busy machine.
jest.setTimeout(20_000);

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
