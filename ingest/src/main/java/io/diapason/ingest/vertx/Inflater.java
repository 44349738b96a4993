package io.diapason.ingest.vertx;

import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContentDecompressor;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/**
 * Inflates bodies as the server does, but leaves {@code snappy} alone: the server takes it for
 * snappy's framed format, while remote-write, which is who sends it, means the block format.
 */
final class Inflater extends HttpContentDecompressor {

  /** The encoding that is left to the reader of the body. */
  static final String LEFT_ALONE = "snappy";

  private Inflater() {
    super(false, 0);
  }

  /** Takes the place of the server's own on a new connection; HTTP/1.1 only. */
  static void takePlaceOn(HttpConnection connection) {
    if (connection instanceof ConnectionBase known) {
      ChannelPipeline pipeline = known.channel().pipeline();
      if (pipeline.get(HttpContentDecompressor.class) != null) {
        pipeline.replace(HttpContentDecompressor.class, "inflater", new Inflater());
      }
    }
  }

  @Override
  protected @Nullable EmbeddedChannel newContentDecoder(String encoding) throws Exception {
    return encoding.equalsIgnoreCase(LEFT_ALONE) ? null : super.newContentDecoder(encoding);
  }
}
