"""Draws synthetic defect images with latent diffusion."""


class LatentDiffusionSampler:
    """Samples latents and decodes them; the weights are adapted by LoRA."""

    def __init__(self, steps: int = 30) -> None:
        self.steps = steps

    def sample(self, latch_up: bool) -> list[float]:
        # A latch-up defect needs a longer schedule.
        steps = self.steps * 2 if latch_up else self.steps
        return [1.0 / (step + 1) for step in range(steps)]
