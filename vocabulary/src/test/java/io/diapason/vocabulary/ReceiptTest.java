package io.diapason.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReceiptTest {

  @Test
  void readsWhatItWrote() {
    Receipt receipt = new Receipt("d-1jk3x9", 42);
    assertThat(Receipt.parse(receipt.toString())).isEqualTo(receipt);
  }

  @Test
  void saysWhatItExpected() {
    assertThatThrownBy(() -> Receipt.parse("nonsense")).hasMessageContaining("but got 'nonsense'");
  }
}
