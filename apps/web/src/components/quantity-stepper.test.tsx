import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { QuantityStepper } from './quantity-stepper';

function Shelf() {
  const [pieces, setPieces] = useState(1);
  return <QuantityStepper label="Quantity" value={pieces} max={3} limitNote="Only 3 left." onChange={setPieces} />;
}

describe('the number of pieces', () => {
  const input = () => screen.getByRole('textbox', { name: 'Quantity' });

  it('stops at what there is and says why', async () => {
    render(<Shelf />);
    await userEvent.clear(input());
    await userEvent.type(input(), '12{Enter}');
    expect(input()).toHaveValue('3');
    expect(screen.getByRole('status')).toHaveTextContent('Only 3 left.');
  });

  it('forgets a field left empty', async () => {
    render(<Shelf />);
    await userEvent.clear(input());
    await userEvent.tab();
    expect(input()).toHaveValue('1');
  });

  it('never goes below one', () => {
    render(<Shelf />);
    expect(screen.getByRole('button', { name: /One less/ })).toBeDisabled();
  });
});
