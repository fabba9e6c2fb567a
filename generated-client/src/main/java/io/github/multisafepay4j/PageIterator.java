package io.github.multisafepay4j;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through the elements of all pages, and fetches a page when its first element is asked for. */
final class PageIterator<Q, P, T> implements Iterator<T> {

    private final Function<Q, P> fetch;
    private final Function<P, List<T>> elements;
    private final BiFunction<Q, P, @Nullable Q> following;
    private @Nullable Q next;
    private Iterator<T> page = List.<T>of().iterator();

    PageIterator(
            Q first,
            Function<Q, P> fetch,
            Function<P, List<T>> elements,
            BiFunction<Q, P, @Nullable Q> following) {
        this.next = first;
        this.fetch = fetch;
        this.elements = elements;
        this.following = following;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next != null) {
            Q query = next;
            P fetched = fetch.apply(query);
            List<T> found = elements.apply(fetched);
            // the page behind the last one is empty and may have a cursor all the same
            next = found.isEmpty() ? null : following.apply(query, fetched);
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
