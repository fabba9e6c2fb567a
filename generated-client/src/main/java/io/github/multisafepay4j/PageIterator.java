package io.github.multisafepay4j;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the elements of all pages, and fetches a page when its first element is asked for. A cursor that came before leads to
 * a page that was given already, so it ends the list like none.
 */
final class PageIterator<Q, P, T> implements Iterator<T> {

    private final Function<Q, P> fetch;
    private final Function<P, List<T>> elements;
    private final Function<P, @Nullable String> cursor;
    private final BiFunction<Q, String, Q> after;
    private final Set<@Nullable String> seen = new HashSet<>();
    private @Nullable Q next;
    private Iterator<T> page = List.<T>of().iterator();

    /** @param start the cursor that the first query has, if any */
    PageIterator(
            Q first,
            @Nullable String start,
            Function<Q, P> fetch,
            Function<P, List<T>> elements,
            Function<P, @Nullable String> cursor,
            BiFunction<Q, String, Q> after) {
        this.next = first;
        this.fetch = fetch;
        this.elements = elements;
        this.cursor = cursor;
        this.after = after;
        seen.add(start);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next != null) {
            Q query = next;
            P fetched = fetch.apply(query);
            List<T> found = elements.apply(fetched);
            String following = cursor.apply(fetched);
            // the page behind the last one is empty and may have a cursor all the same
            boolean isLast = found.isEmpty() || following == null || !seen.add(following);
            next = isLast ? null : after.apply(query, following);
            page = found.iterator();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
