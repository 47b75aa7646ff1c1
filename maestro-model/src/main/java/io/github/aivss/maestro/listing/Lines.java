// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The lines of a text that are not blank. Only their places are kept, so that a text of many short lines takes little
 * more memory than itself.
 */
final class Lines extends AbstractList<Line> implements RandomAccess {

    private static final int PLACE = 3;

    private final String text;

    /** Number, start and end of each line, one after another. */
    private int[] places = new int[PLACE * 64];

    private int size;

    Lines(String text) {
        this.text = text;
        int number = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            number++;
            add(number, start, end);
            if (text.startsWith("\r\n", end)) {
                end++;
            }
        }
    }

    private void add(int number, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Line.surrounds(text.charAt(from))) {
            from++;
        }
        while (from < to && Line.surrounds(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return;
        }
        int place = PLACE * size;
        if (place == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[place] = number;
        places[place + 1] = from;
        places[place + 2] = to;
        size++;
    }

    @Override
    public Line get(int index) {
        int place = PLACE * index;
        return new Line(places[place], text.substring(places[place + 1], places[place + 2]));
    }

    @Override
    public int size() {
        return size;
    }
}
