using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "audit_entries",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        actor_kind = table.Column<string>(
                            type: "varchar(16)",
                            maxLength: 16,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        actor_id = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        actor_role = table.Column<string>(
                            type: "varchar(128)",
                            maxLength: 128,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        action = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        outcome = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        object_id = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        purpose = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        fields = table.Column<string>(
                            type: "varchar(255)",
                            maxLength: 255,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        trace_id = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        mac = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_audit_entries", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "audit_links",
                    columns: table => new
                    {
                        sequence = table.Column<long>(type: "bigint", nullable: false),
                        entry_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_audit_links", x => x.sequence);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "case_keys",
                    columns: table => new
                    {
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        epoch = table.Column<int>(type: "int", nullable: false),
                        wrapped = table.Column<byte[]>(type: "varbinary(128)", maxLength: 128, nullable: false),
                        destroyed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_case_keys", x => x.case_id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "case_presences",
                    columns: table => new
                    {
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        until = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_case_presences", x => new { x.case_id, x.staff_id });
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "cases",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        number = table.Column<string>(
                            type: "varchar(20)",
                            unicode: false,
                            maxLength: 20,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        nature = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        category = table.Column<string>(
                            type: "varchar(8)",
                            unicode: false,
                            maxLength: 8,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        county = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        township = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        village = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        unit = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        first_unit = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        owner_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        supervisor_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        status = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        risk = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        danger_now = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        minor_involved = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        need_to_know = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        avoid_village = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        is_open = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        withdrawal_requested = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        received_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        received_on = table.Column<DateOnly>(type: "date", nullable: false),
                        due_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        due_kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        changed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        taken_up_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        closed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        result = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        decline_ground = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        finished_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        rating = table.Column<int>(type: "int", nullable: true),
                        escalated_levels = table.Column<int>(type: "int", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_cases", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "citizen_pins",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        digest = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: false),
                        failed_tries = table.Column<int>(type: "int", nullable: false),
                        locked_until = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_citizen_pins", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "citizen_sessions",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        token_digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                        created_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        last_seen_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        revoked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_citizen_sessions", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "citizens",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        open_id_digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                        sealed_open_id = table.Column<byte[]>(type: "varbinary(160)", maxLength: 160, nullable: false),
                        created_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        failed_step_ups = table.Column<int>(type: "int", nullable: false),
                        step_up_locked_until = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_citizens", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "complaints",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        number = table.Column<string>(
                            type: "varchar(20)",
                            unicode: false,
                            maxLength: 20,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        receipt_digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        pin_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        filed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        nature = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        category = table.Column<string>(
                            type: "varchar(8)",
                            unicode: false,
                            maxLength: 8,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        township = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        village = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        occurred_on = table.Column<DateOnly>(type: "date", nullable: true),
                        respondent_relation = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        anonymous = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        minor_involved = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        avoid_village = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        danger_now = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        injured = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        special_groups = table.Column<string>(
                            type: "varchar(100)",
                            maxLength: 100,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        narrative = table.Column<byte[]>(type: "longblob", nullable: false),
                        identity = table.Column<byte[]>(type: "longblob", nullable: true),
                        respondent = table.Column<byte[]>(type: "longblob", nullable: true),
                        safe_contact = table.Column<byte[]>(type: "longblob", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_complaints", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "consents",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        complaint_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        scope = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        text_version = table.Column<string>(
                            type: "varchar(16)",
                            maxLength: 16,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        given_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        withdrawn_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_consents", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "divisions",
                    columns: table => new
                    {
                        code = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        name = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        level = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        parent_code = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        counts_for_city = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_divisions", x => x.code);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "evidence_files",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        session_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        ordinal = table.Column<int>(type: "int", nullable: false),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        size = table.Column<long>(type: "bigint", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        file_name = table.Column<byte[]>(type: "longblob", nullable: false),
                        manifest = table.Column<byte[]>(type: "longblob", nullable: false),
                        content_type = table.Column<string>(
                            type: "varchar(128)",
                            unicode: false,
                            maxLength: 128,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        has_viewing_copy = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        created_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        completed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_evidence_files", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "idempotency_records",
                    columns: table => new
                    {
                        key_digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                        body_digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        answer = table.Column<byte[]>(type: "longblob", nullable: false),
                        expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_idempotency_records", x => x.key_digest);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "notices",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        event_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        read_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_notices", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "outbox_messages",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        template = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        created_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        not_before = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        leased_until = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        finished_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        lease_slot = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        attempts = table.Column<int>(type: "int", nullable: false),
                        error_code = table.Column<int>(type: "int", nullable: true),
                        provider_message_id = table.Column<string>(
                            type: "varchar(40)",
                            maxLength: 40,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_outbox_messages", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "person_indexes",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        party = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        field = table.Column<string>(
                            type: "varchar(16)",
                            unicode: false,
                            maxLength: 16,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        index = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_person_indexes", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "push_receipts",
                    columns: table => new
                    {
                        key = table.Column<string>(
                            type: "varchar(64)",
                            unicode: false,
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        received_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_push_receipts", x => x.key);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "session_unlocks",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        session_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        pin_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        complaint_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        until = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_session_unlocks", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "staff_accounts",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        user_name = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        normalized_user_name = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        display_name = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        office_phone = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        password_hash = table.Column<string>(
                            type: "varchar(255)",
                            maxLength: 255,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        must_change_password = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        security_stamp = table.Column<string>(
                            type: "varchar(40)",
                            maxLength: 40,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        authenticator_key = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                        authenticator_confirmed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        recovery_codes = table.Column<string>(
                            type: "varchar(1000)",
                            maxLength: 1000,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        access_failed_count = table.Column<int>(type: "int", nullable: false),
                        lockout_end = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        last_totp_step = table.Column<long>(type: "bigint", nullable: false),
                        disabled = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        is_demo = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_staff_accounts", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "staff_kin",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        field = table.Column<string>(
                            type: "varchar(16)",
                            maxLength: 16,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        index = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_staff_kin", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "staff_notices",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        key = table.Column<string>(
                            type: "varchar(80)",
                            unicode: false,
                            maxLength: 80,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        read_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_staff_notices", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "staff_sessions",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        security_stamp = table.Column<string>(
                            type: "varchar(40)",
                            maxLength: 40,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        created_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        last_seen_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_staff_sessions", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "stations",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        township = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        name = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        address = table.Column<string>(
                            type: "varchar(200)",
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        phone = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        opening_hours = table.Column<string>(
                            type: "varchar(100)",
                            maxLength: 100,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        services = table.Column<string>(
                            type: "varchar(200)",
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        enabled = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_stations", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "subscription_credits",
                    columns: table => new
                    {
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        template_id = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        credits = table.Column<int>(type: "int", nullable: false),
                        lone_reports = table.Column<int>(type: "int", nullable: false),
                        last_report_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        lone_events = table.Column<int>(type: "int", nullable: false),
                        last_event_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_subscription_credits", x => new { x.citizen_id, x.template_id });
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "supplements",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        complaint_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        text = table.Column<byte[]>(type: "longblob", nullable: false),
                        added_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_supplements", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "case_clocks",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        started_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        due_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        internal_due_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        stopped_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        reminded_mark = table.Column<int>(type: "int", nullable: false),
                        escalated_steps = table.Column<int>(type: "int", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_case_clocks", x => x.id);
                        table.ForeignKey(
                            name: "FK_case_clocks_cases_case_id",
                            column: x => x.case_id,
                            principalTable: "cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "case_events",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        unit = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        to_staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        text = table.Column<byte[]>(type: "longblob", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_case_events", x => x.id);
                        table.ForeignKey(
                            name: "FK_case_events_cases_case_id",
                            column: x => x.case_id,
                            principalTable: "cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "case_members",
                    columns: table => new
                    {
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        role = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey(
                            "PK_case_members",
                            x => new
                            {
                                x.case_id,
                                x.staff_id,
                                x.role,
                            }
                        );
                        table.ForeignKey(
                            name: "FK_case_members_cases_case_id",
                            column: x => x.case_id,
                            principalTable: "cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "staff_posts",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        role = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        division = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        in_charge = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_staff_posts", x => x.id);
                        table.ForeignKey(
                            name: "FK_staff_posts_staff_accounts_staff_id",
                            column: x => x.staff_id,
                            principalTable: "staff_accounts",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Cascade
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_audit_entries_actor_id_at", table: "audit_entries", columns: new[] { "actor_id", "at" });

            migrationBuilder.CreateIndex(name: "IX_audit_entries_at", table: "audit_entries", column: "at");

            migrationBuilder.CreateIndex(name: "IX_audit_entries_case_id_at", table: "audit_entries", columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(name: "IX_audit_links_entry_id", table: "audit_links", column: "entry_id", unique: true);

            migrationBuilder.CreateIndex(name: "IX_case_clocks_case_id", table: "case_clocks", column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_case_clocks_stopped_at_internal_due_at",
                table: "case_clocks",
                columns: new[] { "stopped_at", "internal_due_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_case_events_case_id_at", table: "case_events", columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(name: "IX_case_keys_epoch", table: "case_keys", column: "epoch");

            migrationBuilder.CreateIndex(
                name: "IX_case_members_staff_id_case_id",
                table: "case_members",
                columns: new[] { "staff_id", "case_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_case_presences_staff_id_until",
                table: "case_presences",
                columns: new[] { "staff_id", "until" }
            );

            migrationBuilder.CreateIndex(name: "IX_cases_changed_at", table: "cases", column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_cases_county_is_open_need_to_know_due_at_id",
                table: "cases",
                columns: new[] { "county", "is_open", "need_to_know", "due_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_cases_is_open_need_to_know_due_at_id",
                table: "cases",
                columns: new[] { "is_open", "need_to_know", "due_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_cases_is_open_need_to_know_received_at_id",
                table: "cases",
                columns: new[] { "is_open", "need_to_know", "received_at", "id" }
            );

            migrationBuilder.CreateIndex(name: "IX_cases_number", table: "cases", column: "number", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_owner_id_is_open_due_at_id",
                table: "cases",
                columns: new[] { "owner_id", "is_open", "due_at", "id" }
            );

            migrationBuilder.CreateIndex(name: "IX_cases_received_on", table: "cases", column: "received_on");

            migrationBuilder.CreateIndex(
                name: "IX_cases_supervisor_id_is_open_due_at_id",
                table: "cases",
                columns: new[] { "supervisor_id", "is_open", "due_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_cases_township_is_open_need_to_know_due_at_id",
                table: "cases",
                columns: new[] { "township", "is_open", "need_to_know", "due_at", "id" }
            );

            migrationBuilder.CreateIndex(name: "IX_citizen_pins_citizen_id", table: "citizen_pins", column: "citizen_id");

            migrationBuilder.CreateIndex(name: "IX_citizen_sessions_expires_at", table: "citizen_sessions", column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_citizen_sessions_token_digest",
                table: "citizen_sessions",
                column: "token_digest",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_citizens_open_id_digest", table: "citizens", column: "open_id_digest", unique: true);

            migrationBuilder.CreateIndex(name: "IX_complaints_case_id", table: "complaints", column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_citizen_id_filed_at",
                table: "complaints",
                columns: new[] { "citizen_id", "filed_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_complaints_number", table: "complaints", column: "number", unique: true);

            migrationBuilder.CreateIndex(name: "IX_complaints_receipt_digest", table: "complaints", column: "receipt_digest", unique: true);

            migrationBuilder.CreateIndex(name: "IX_consents_citizen_id_scope", table: "consents", columns: new[] { "citizen_id", "scope" });

            migrationBuilder.CreateIndex(name: "IX_divisions_parent_code", table: "divisions", column: "parent_code");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_files_case_id_ordinal",
                table: "evidence_files",
                columns: new[] { "case_id", "ordinal" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_evidence_files_state_created_at",
                table: "evidence_files",
                columns: new[] { "state", "created_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_idempotency_records_expires_at", table: "idempotency_records", column: "expires_at");

            migrationBuilder.CreateIndex(name: "IX_notices_case_id_at", table: "notices", columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(name: "IX_outbox_messages_case_id", table: "outbox_messages", column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_citizen_id_created_at",
                table: "outbox_messages",
                columns: new[] { "citizen_id", "created_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_outbox_messages_created_at", table: "outbox_messages", column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_lease_slot",
                table: "outbox_messages",
                column: "lease_slot",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_provider_message_id",
                table: "outbox_messages",
                column: "provider_message_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_state_not_before",
                table: "outbox_messages",
                columns: new[] { "state", "not_before" }
            );

            migrationBuilder.CreateIndex(name: "IX_person_indexes_case_id", table: "person_indexes", column: "case_id");

            migrationBuilder.CreateIndex(name: "IX_person_indexes_index", table: "person_indexes", column: "index");

            migrationBuilder.CreateIndex(name: "IX_push_receipts_received_at", table: "push_receipts", column: "received_at");

            migrationBuilder.CreateIndex(
                name: "IX_session_unlocks_session_id_until",
                table: "session_unlocks",
                columns: new[] { "session_id", "until" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_staff_accounts_normalized_user_name",
                table: "staff_accounts",
                column: "normalized_user_name",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_staff_kin_index", table: "staff_kin", column: "index");

            migrationBuilder.CreateIndex(name: "IX_staff_kin_staff_id", table: "staff_kin", column: "staff_id");

            migrationBuilder.CreateIndex(name: "IX_staff_notices_key", table: "staff_notices", column: "key", unique: true);

            migrationBuilder.CreateIndex(name: "IX_staff_notices_staff_id_at", table: "staff_notices", columns: new[] { "staff_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_staff_notices_staff_id_read_at",
                table: "staff_notices",
                columns: new[] { "staff_id", "read_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_staff_posts_division_role", table: "staff_posts", columns: new[] { "division", "role" });

            migrationBuilder.CreateIndex(name: "IX_staff_posts_staff_id", table: "staff_posts", column: "staff_id");

            migrationBuilder.CreateIndex(name: "IX_staff_sessions_expires_at", table: "staff_sessions", column: "expires_at");

            migrationBuilder.CreateIndex(name: "IX_staff_sessions_staff_id", table: "staff_sessions", column: "staff_id");

            migrationBuilder.CreateIndex(name: "IX_stations_township", table: "stations", column: "township", unique: true);

            migrationBuilder.CreateIndex(name: "IX_supplements_case_id", table: "supplements", column: "case_id");

            migrationBuilder.CreateIndex(name: "IX_supplements_complaint_id", table: "supplements", column: "complaint_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "audit_entries");

            migrationBuilder.DropTable(name: "audit_links");

            migrationBuilder.DropTable(name: "case_clocks");

            migrationBuilder.DropTable(name: "case_events");

            migrationBuilder.DropTable(name: "case_keys");

            migrationBuilder.DropTable(name: "case_members");

            migrationBuilder.DropTable(name: "case_presences");

            migrationBuilder.DropTable(name: "citizen_pins");

            migrationBuilder.DropTable(name: "citizen_sessions");

            migrationBuilder.DropTable(name: "citizens");

            migrationBuilder.DropTable(name: "complaints");

            migrationBuilder.DropTable(name: "consents");

            migrationBuilder.DropTable(name: "divisions");

            migrationBuilder.DropTable(name: "evidence_files");

            migrationBuilder.DropTable(name: "idempotency_records");

            migrationBuilder.DropTable(name: "notices");

            migrationBuilder.DropTable(name: "outbox_messages");

            migrationBuilder.DropTable(name: "person_indexes");

            migrationBuilder.DropTable(name: "push_receipts");

            migrationBuilder.DropTable(name: "session_unlocks");

            migrationBuilder.DropTable(name: "staff_kin");

            migrationBuilder.DropTable(name: "staff_notices");

            migrationBuilder.DropTable(name: "staff_posts");

            migrationBuilder.DropTable(name: "staff_sessions");

            migrationBuilder.DropTable(name: "stations");

            migrationBuilder.DropTable(name: "subscription_credits");

            migrationBuilder.DropTable(name: "supplements");

            migrationBuilder.DropTable(name: "cases");

            migrationBuilder.DropTable(name: "staff_accounts");
        }
    }
}
