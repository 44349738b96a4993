/** Pages of long lists and the cursor between them. It knows nothing of what is listed. */
@NullMarked
package io.diapason.ticketing.paging;

import org.jspecify.annotations.NullMarked;
