package io.diapason.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A tracker of the machine as its people use it, past the product. */
interface RealTracker extends AutoCloseable {

  /** How the product is told of it, when it is to speak to it at this address. */
  String config(String url);

  int port();

  /** The ids of all tickets with a text in their title. */
  List<String> titled(String text);

  /** The name of the state of a ticket. */
  String status(String id);

  /** What was said in a ticket, oldest first. */
  List<String> said(String id);

  /** Somebody says something. */
  void say(String id, String text);

  /** Somebody begins to work. */
  void start(String id);

  /** Its own word for what is over. */
  String resolved();

  /** Who speaks in {@link #say}. */
  String person();

  /** What a real call answered. */
  JsonNode call(String method, String path, String body);

  @Override
  void close();
}
