"""Tables of epochs against tables of runs, and event files against tables of epochs, as TensorBoard reads them."""

import numpy as np
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.backend.event_processing.event_multiplexer import EventMultiplexer

TAGS = {
    "training loss": "loss/training",
    "training accuracy": "accuracy/training",
    "training variance explained": "variance explained/training",
    "held-out loss": "loss/held-out",
    "held-out accuracy": "accuracy/held-out",
    "held-out variance explained": "variance explained/held-out",
}


def check_ends(folder):
    """The last recorded epoch of a run is what the table of runs says, digit by digit; returns how many."""
    count = 0
    for run in folder.runs:
        lines = folder.epochs.get((run["configuration"], run["seed"]), [])
        epochs = [int(line["epoch"]) for line in lines]
        assert epochs == sorted(set(epochs)), epochs
        if run["diverged"] == "1":
            continue
        assert epochs[0] == 0, run
        # Where early stopping watched, the weights of the best epoch are kept, which need not be recorded.
        if run["best epoch"]:
            lines = [line for line in lines if line["epoch"] == run["best epoch"]]
            if not lines:
                continue
        for column in folder.columns:
            assert lines[-1][column] == run[column], (run["configuration"], run["seed"], column)
            count += 1
    return count


def check_events(folder, name, configuration, seed):
    """A run's event file has the numbers of the table of epochs in single precision. Returns how many there are."""
    path = folder.events(name, seed)
    assert [file.name for file in path.iterdir()] == ["events.out.tfevents.0.regplot"], path
    # Nothing is left out where there are many.
    events = EventAccumulator(str(path), size_guidance={"scalars": 0})
    events.Reload()
    lines = folder.epochs.get((configuration, seed), [])
    found = set(events.Tags()["scalars"])
    assert found == {TAGS[column] for column in folder.columns if any(line[column] for line in lines)}, found
    count = 0
    for column in folder.columns:
        wanted = [(int(line["epoch"]), float(line[column])) for line in lines if line[column]]
        if not wanted:
            continue
        got = events.Scalars(TAGS[column])
        assert [event.step for event in got] == [epoch for epoch, _ in wanted], (path, column)
        assert [event.wall_time for event in got] == [epoch for epoch, _ in wanted], (path, column)
        assert [event.value for event in got] == [float(np.float32(value)) for _, value in wanted], (path, column)
        count += len(got)
    return count


def check_found(folder):
    """TensorBoard finds every run below the folder it is given."""
    found = EventMultiplexer().AddRunsFromDirectory(str(folder.path / "data" / "tensorboard")).Reload().Runs()
    assert len(found) == len(folder.runs), (len(found), len(folder.runs))
