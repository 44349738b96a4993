package io.diapason.deploy.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void readsWhatTheKernelTells() {
    Machine machine =
        Machine.of(
            List.of("processor\t: 0", "model name\t: A Processor @ 2 GHz", "model name\t: other"),
            List.of("MemTotal:       24576000 kB", "MemFree:  1 kB"),
            "0.42");

    assertThat(machine.cpu()).isEqualTo("A Processor @ 2 GHz");
    assertThat(machine.memoryGib()).isEqualTo(23.4);
    assertThat(machine.text()).contains("23.4 GiB", "load 0.42", System.getProperty("os.version"));
  }

  @Test
  void leavesOutWhatIsNotTold() {
    assertThat(Machine.of(List.of(), List.of(), "").memoryGib()).isZero();
  }
}
