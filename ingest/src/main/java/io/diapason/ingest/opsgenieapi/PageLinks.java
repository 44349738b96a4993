package io.diapason.ingest.opsgenieapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses of a page's neighbours. */
public final class PageLinks {

  private PageLinks() {}

  /**
   * The links of a page.
   *
   * @param address of the list, without a query
   * @param wanted the page that is shown
   * @param total how many there are on all pages
   */
  public static Map<String, String> of(String address, ListRequest wanted, int total) {
    Map<String, String> links = new LinkedHashMap<>();
    int limit = wanted.limit();
    links.put("first", link(address, wanted, 0));
    if (wanted.offset() > 0) {
      links.put("prev", link(address, wanted, Math.max(0, wanted.offset() - limit)));
    }
    if (wanted.offset() + limit < total) {
      links.put("next", link(address, wanted, wanted.offset() + limit));
    }
    links.put("last", link(address, wanted, Math.max(0, (total - 1) / limit * limit)));
    return links;
  }

  private static String link(String address, ListRequest wanted, int offset) {
    return address
        + "?limit="
        + wanted.limit()
        + "&sort="
        + wanted.sort()
        + "&offset="
        + offset
        + "&order="
        + (wanted.isAscending() ? "asc" : "desc")
        + "&query="
        + URLEncoder.encode(wanted.query().text(), StandardCharsets.UTF_8);
  }
}
