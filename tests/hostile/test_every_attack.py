"""Every way in which the outside world is known to have broken the library, and the tests that try it again.

One table, since a test lies with its subject: in `faults/`, `clients/`, `webhooks/` … Each test is a matrix over
services, or over clients of both kinds, where the attack is not on one service's protocol; each public call in these
folders is watched (`support/boundary.py`).
"""

from __future__ import annotations

import ast
from pathlib import Path

import conftest
import pytest
from support.boundary import may_leave, public_classes

import trilogue

TESTS = Path(__file__).parents[1]

ATTACKS = {
    "HTML that a parser refuses or takes long for": [
        "hostile/test_fields.py::test_a_damaged_message_is_a_record_and_its_neighbours_are_given",
        "hostile/test_fields.py::test_every_hostile_text_is_read_in_a_millisecond_a_kilobyte",
        "records/test_dixa.py::test_a_message_that_cannot_be_read_is_given_with_its_problem",
    ],
    "forged resume tokens": [
        "clients/test_forged_tokens.py::test_a_changed_token_is_refused_without_a_request",
        "clients/test_forged_tokens.py::test_a_record_listing_lets_in_no_other_scope_and_no_other_filter",
        "clients/test_forged_tokens.py::test_a_token_that_is_no_string_is_a_type_error",
        "clients/test_resume_after_new_messages.py::test_a_changed_count_beside_an_items_id_leaves_nothing_out",
    ],
    "deadlines around an attempt": [
        "faults/test_before_sending.py::test_all_addresses_of_a_host_share_the_deadline",
        "faults/test_before_sending.py::test_the_look_up_of_a_name_ends_at_the_deadline",
        "faults/test_before_sending.py::test_an_asynchronous_credential_is_within_the_deadline",
        "faults/test_before_sending.py::test_a_credential_that_fails_on_a_retry_leaves_the_outcome_unknown",
        "faults/test_before_sending.py::test_closing_during_the_wait_for_another_attempt_leaves_the_outcome_unknown",
    ],
    "interrupts at any moment": [
        "faults/test_interrupts.py::test_the_call_after_an_interrupt_succeeds",
        "faults/test_interrupts.py::test_calls_of_other_threads_go_on_while_one_is_interrupted",
        "webhooks/test_kept_events.py::test_an_event_whose_send_was_interrupted_is_kept",
    ],
    "ids and cursors that no request can hold": [
        "hostile/test_vendor_values.py::test_a_contact_with_an_unusable_id_is_its_services_error",
        "hostile/test_vendor_values.py::test_a_conversation_with_an_unusable_id_is_its_services_error",
        "hostile/test_vendor_values.py::test_an_unusable_cursor_is_its_services_error",
    ],
    "credentials in what is printed, pickled or logged": [
        "hostile/test_credentials.py::test_a_credential_that_the_server_repeats_in_any_encoding_shows_nowhere",
        "faults/test_leaks.py::test_no_failure_shows_a_credential",
    ],
    "slow webhook handlers": [
        "webhooks/test_renewal.py::test_a_slow_handler_keeps_its_events",
        "webhooks/test_renewal.py::test_a_slow_asynchronous_handler_keeps_its_events",
        "webhooks/test_renewal.py::test_a_worker_that_lost_its_claim_does_not_touch_the_claim_of_another",
        "webhooks/test_killed_bots.py::test_a_bot_killed_at_any_moment_answers_once",
    ],
    "rate limits around a pause": [
        "unit/test_limits_arrivals.py::test_a_service_that_counts_strictly_refuses_none_of_2000_requests",
        "faults/test_rate_limits.py::test_a_service_that_counts_strictly_refuses_nothing_after_a_429",
    ],
    "forks": [
        "faults/test_forks.py::test_a_child_forked_during_the_first_call_of_another_thread_can_call",
        "faults/test_forks.py::test_a_child_that_goes_on_with_the_parents_iterator_gets_a_typed_error",
        "faults/test_forks.py::test_a_child_forked_while_another_thread_is_in_the_replay_store_can_use_its_copy",
    ],
    "bytes behind an answer": [
        "faults/test_surplus_bytes.py::test_bytes_behind_an_answer_do_not_answer_the_next_call",
        "faults/test_tls.py::test_bytes_behind_an_answer_in_their_own_record_do_not_answer_the_next_call",
    ],
    "bombs": [
        "hostile/test_bytes.py::test_an_answer_without_end_is_a_typed_error_in_bounded_memory",
        "hostile/test_bytes.py::test_ten_megabytes_of_nesting_are_a_typed_error",
        "hostile/test_size.py::test_a_small_answer_that_decompresses_to_a_large_one_is_refused",
        "faults/test_deadlines.py::test_a_gzip_bomb_is_not_decompressed",
    ],
    "deliveries to other machines": [
        "sandbox/test_deliveries.py::test_nothing_is_delivered_to_another_machine_and_the_log_says_so",
        "sandbox/test_deliveries.py::test_deliver_refuses_another_machine_too",
    ],
    "values of webhooks, uploads, URLs and messages": [
        "hostile/test_fields.py::test_a_url_that_urlsplit_refuses_has_a_name_and_a_type",
        "contract/test_wrong_arguments.py::test_a_media_type_that_would_add_to_the_part_is_refused",
        "contract/test_wrong_arguments.py::test_a_closed_file_and_a_missing_path_are_named",
        "clients/test_wrong_arguments.py::test_a_base_url_that_is_none_is_a_config_error",
    ],
    "listings that never end, and iterators left open": [
        "unit/test_paging_resume.py::test_a_cycle_of_any_length_is_noticed",
        "faults/test_event_loops.py::test_a_listing_left_open_at_the_end_of_its_loop_closes_quietly",
        "faults/test_event_loops.py::test_closing_a_hub_leaves_no_thread_that_waits",
    ],
}
NOT_CALLED_FROM_OUTSIDE = {"unit", "sandbox", "contract"}
"""Folders of tests that call parts of the library, the sandbox, or the generated packages alone."""


@pytest.mark.parametrize("attack", ATTACKS)
def test_every_attack_is_tried_by_tests_whose_calls_are_watched(attack: str) -> None:
    for test in ATTACKS[attack]:
        path, name = test.split("::")
        tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, test
        folder = path.split("/", maxsplit=1)[0]
        assert folder in {*conftest.WATCHED, *NOT_CALLED_FROM_OUTSIDE}, test


def test_the_classes_of_every_service_and_both_kinds_are_watched() -> None:
    watched = {kind.__name__ for kind in public_classes()}
    assert {"Sunshine", "AsyncSunshine", "Dixa", "AsyncDixa", "Sinch", "AsyncSinch", "Hub", "AsyncHub"} <= watched
    assert {"Pager", "AsyncPager", "Receiver", "Delivery", "Customer", "QueuesApi", "AsyncMessagesApi"} <= watched


def test_what_may_leave_a_call() -> None:
    for error in (trilogue.TrilogueError("x"), TypeError("limit must be a RateLimit"), KeyboardInterrupt()):
        assert may_leave(error, {"limit"})
    half = UnicodeEncodeError("utf-8", "\ud83d", 0, 1, "surrogates not allowed")
    for wrong in (RuntimeError("limit"), KeyError("limit"), TypeError("'int' object is not iterable"), OSError(), half):
        assert not may_leave(wrong, {"limit"})
