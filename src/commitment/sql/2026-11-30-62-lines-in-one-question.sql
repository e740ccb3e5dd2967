-- Lines are added and read in one question each, without a transaction of several around it: everybody in a roundtable waits
-- for both. A function names the stream itself, for its own statement; in a transaction that is about another it refuses.
create function commitment.be_about(of_stream uuid) returns void
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
begin
  if commitment.acting_stream() is distinct from of_stream then
    if commitment.acting_stream() is not null then
      raise exception 'This transaction is about another stream' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('waymark.stream_id', of_stream::text, true);
  end if;
end $$;
revoke execute on function commitment.be_about(uuid) from public;
grant execute on function commitment.be_about(uuid) to waymark_app;

create or replace function commitment.add_lines(
  of_stream uuid, after integer, command uuid, lines jsonb, seat uuid, member uuid, at timestamptz
) returns integer
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
declare
  stands integer;
begin
  perform commitment.be_about(of_stream);
  select stream.head into stands from commitment.stream where stream.stream_id = of_stream for update;
  if exists (
    select from commitment.log_line as line where line.stream_id = of_stream and line.command_id = command) then
    return 0;
  end if;
  if stands is distinct from after then
    return null;
  end if;
  insert into commitment.log_line (stream_id, position, command_id, part, kind, told, seat_id, member_id, happened_at)
  select of_stream, after + told.place, command, told.place - 1, told.line ->> 'kind', told.line - 'kind', seat, member, at
  from jsonb_array_elements(lines) with ordinality as told (line, place);
  update commitment.stream set head = after + jsonb_array_length(lines) where stream.stream_id = of_stream;
  perform pg_notify('waymark_stream', of_stream || ' ' || after + jsonb_array_length(lines));
  return after + jsonb_array_length(lines);
end $$;

-- What happened in a stream after a position, in order.
create function commitment.lines_after(of_stream uuid, after integer)
returns setof commitment.log_line
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
begin
  perform commitment.be_about(of_stream);
  return query
    select log_line.* from commitment.log_line
    where log_line.stream_id = of_stream and log_line.position > after
    order by log_line.position;
end $$;
revoke execute on function commitment.lines_after(uuid, integer) from public;
grant execute on function commitment.lines_after(uuid, integer) to waymark_app;
