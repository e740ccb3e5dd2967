-- Scans of whole tables are priced out of a search, and where there is no index they are done all the same: at a price that
-- makes some servers compile the statement first, which takes far longer than a search.
alter function people.search(bigint[], bigint[], integer) set jit = off;
alter function people.named(tsquery, tsquery, text, integer) set jit = off;
alter function people.show_found(uuid[], tsquery, tsquery, text, integer, text[], text) set jit = off;
