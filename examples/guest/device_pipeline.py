"""Training on an asynchronous device: what is read every step stalls it, what is read once does not."""

from baton import device


def train(steps, every_step):
    """Fits y = 3x - 1 by gradient descent; gives the losses and the weights."""
    x = device.tensor([n / 50 for n in range(100)])
    y = x * 3 - 1
    slope, offset = device.tensor(0.0), device.tensor(0.0)
    losses = []
    for step in range(steps):
        error = x * slope + offset - y
        loss = (error * error).mean()
        losses.append(loss.item() if every_step else loss.detach())
        slope = slope - (error * x).mean() * 0.5
        offset = offset - error.mean() * 0.5
    if not every_step:
        losses = device.stack(losses).cpu().numpy().tolist()
    return losses, slope.item(), offset.item()


def main():
    often = train(60, every_step=True)
    waits = {stall.line for stall in device.stalls() if stall.file == __file__}
    once = train(60, every_step=False)
    print("the same:", often == once)
    print("loss:", " ".join(f"{loss:.4f}" for loss in once[0][::12]))
    print(f"y = {once[1]:.2f} x {once[2]:+.2f}")
    print("lines that waited:", len(waits) <= 3)

    side = device.Stream()
    with side:
        product = device.ones(64, 64) @ device.ones(64, 64)
        done = side.record_event()
    done.synchronize()
    print("product:", product.max().item())
    try:
        (device.ones(3) + device.ones(4)).tolist()
    except device.DeviceError as e:
        print("failed:", type(e.__cause__).__name__)


if __name__ == "__main__":
    main()
