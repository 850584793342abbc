using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class CaseWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "archive_reminded",
                table: "cases",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<DateTime>(name: "archived_at", table: "cases", type: "datetime(6)", nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "closing_by",
                table: "cases",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder.AddColumn<string>(
                name: "closing_to",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<string>(
                name: "green",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<int>(name: "keep_until_year", table: "cases", type: "int", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proof",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder
                .CreateTable(
                    name: "agenda_items",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        area = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        settle_by = table.Column<DateOnly>(type: "date", nullable: false),
                        raised_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        raised_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        listed_at_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        case_words = table.Column<byte[]>(type: "longblob", nullable: true),
                        words = table.Column<byte[]>(type: "longblob", maxLength: 8192, nullable: true),
                        names_checked = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        reminded_for = table.Column<DateOnly>(type: "date", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_agenda_items", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "conferences",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        area = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        convened_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        convened_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        title = table.Column<string>(
                            type: "varchar(60)",
                            maxLength: 60,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        place = table.Column<string>(
                            type: "varchar(100)",
                            maxLength: 100,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        minutes = table.Column<byte[]>(type: "longblob", maxLength: 49152, nullable: true),
                        names_checked = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        issued_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        cancel_reason = table.Column<byte[]>(type: "longblob", maxLength: 8192, nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_conferences", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "fund_accounts",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        area = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        year = table.Column<int>(type: "int", nullable: false),
                        budget = table.Column<long>(type: "bigint", nullable: false),
                        received = table.Column<long>(type: "bigint", nullable: false),
                        allocated = table.Column<long>(type: "bigint", nullable: false),
                        spent = table.Column<long>(type: "bigint", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_fund_accounts", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "major_cases",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        running_case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        ground = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        why = table.Column<byte[]>(type: "longblob", nullable: false),
                        coordinator_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        marked_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        marked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        changed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        report_due_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        urgent = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        reminded_for = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        ended_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        end_reason = table.Column<byte[]>(type: "longblob", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_major_cases", x => x.id);
                        table.ForeignKey(
                            name: "FK_major_cases_cases_case_id",
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
                    name: "mandates",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        open_case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        principal = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        capacity = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        acting = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        acts = table.Column<string>(
                            type: "varchar(120)",
                            unicode: false,
                            maxLength: 120,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        from_day = table.Column<DateOnly>(type: "date", nullable: false),
                        until = table.Column<DateOnly>(type: "date", nullable: false),
                        wording = table.Column<byte[]>(type: "longblob", nullable: false),
                        drafted_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        drafted_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        signed_way = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        signed_seen_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        paper_place = table.Column<byte[]>(type: "longblob", nullable: true),
                        paper_file_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        end_words = table.Column<byte[]>(type: "longblob", nullable: true),
                        ended_with_case = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        first_act_by = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        report_by = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        archive_by = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        archived_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        reminded_for = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_mandates", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "mediation_records",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        held_on = table.Column<DateOnly>(type: "date", nullable: false),
                        outcome = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        her_request = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        terms = table.Column<byte[]>(type: "longblob", nullable: true),
                        recorded_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_mediation_records", x => x.id);
                        table.ForeignKey(
                            name: "FK_mediation_records_cases_case_id",
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
                    name: "minor_accesses",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        ground = table.Column<string>(
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
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        answered_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        answered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        until = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_minor_accesses", x => x.id);
                        table.ForeignKey(
                            name: "FK_minor_accesses_cases_case_id",
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
                    name: "instructions",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        item_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        leader = table.Column<string>(
                            type: "varchar(30)",
                            maxLength: 30,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        given_on = table.Column<DateOnly>(type: "date", nullable: false),
                        recorded_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_text = table.Column<byte[]>(type: "longblob", nullable: true),
                        case_outcome = table.Column<byte[]>(type: "longblob", nullable: true),
                        text = table.Column<byte[]>(type: "longblob", maxLength: 8192, nullable: true),
                        outcome = table.Column<byte[]>(type: "longblob", maxLength: 8192, nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        outside_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        due_on = table.Column<DateOnly>(type: "date", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        given_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        reminded_for = table.Column<DateOnly>(type: "date", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_instructions", x => x.id);
                        table.ForeignKey(
                            name: "FK_instructions_agenda_items_item_id",
                            column: x => x.item_id,
                            principalTable: "agenda_items",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "agenda_listings",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        item_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        conference_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        listed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        outcome = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        words = table.Column<byte[]>(type: "longblob", maxLength: 8192, nullable: true),
                        case_words = table.Column<byte[]>(type: "longblob", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_agenda_listings", x => x.id);
                        table.ForeignKey(
                            name: "FK_agenda_listings_agenda_items_item_id",
                            column: x => x.item_id,
                            principalTable: "agenda_items",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                        table.ForeignKey(
                            name: "FK_agenda_listings_conferences_conference_id",
                            column: x => x.conference_id,
                            principalTable: "conferences",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "conference_members",
                    columns: table => new
                    {
                        conference_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        member_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        is_unit = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_conference_members", x => new { x.conference_id, x.member_id });
                        table.ForeignKey(
                            name: "FK_conference_members_conferences_conference_id",
                            column: x => x.conference_id,
                            principalTable: "conferences",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Cascade
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "resolutions",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        conference_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        item_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        what = table.Column<byte[]>(type: "longblob", maxLength: 8192, nullable: false),
                        outcome = table.Column<byte[]>(type: "longblob", maxLength: 8192, nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        outside_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        due_on = table.Column<DateOnly>(type: "date", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        given_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        reminded_for = table.Column<DateOnly>(type: "date", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_resolutions", x => x.id);
                        table.ForeignKey(
                            name: "FK_resolutions_conferences_conference_id",
                            column: x => x.conference_id,
                            principalTable: "conferences",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "fund_entries",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        account_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        amount = table.Column<long>(type: "bigint", nullable: false),
                        voucher = table.Column<string>(
                            type: "varchar(40)",
                            maxLength: 40,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        purpose = table.Column<string>(
                            type: "varchar(100)",
                            maxLength: 100,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        source = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        other_area = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_fund_entries", x => x.id);
                        table.ForeignKey(
                            name: "FK_fund_entries_fund_accounts_account_id",
                            column: x => x.account_id,
                            principalTable: "fund_accounts",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "major_members",
                    columns: table => new
                    {
                        major_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        named_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_major_members", x => new { x.major_id, x.staff_id });
                        table.ForeignKey(
                            name: "FK_major_members_major_cases_major_id",
                            column: x => x.major_id,
                            principalTable: "major_cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "major_minutes",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        major_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        held_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        words = table.Column<byte[]>(type: "longblob", nullable: false),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_major_minutes", x => x.id);
                        table.ForeignKey(
                            name: "FK_major_minutes_major_cases_major_id",
                            column: x => x.major_id,
                            principalTable: "major_cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "major_reports",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        major_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        organ = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        way = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        words = table.Column<byte[]>(type: "longblob", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_major_reports", x => x.id);
                        table.ForeignKey(
                            name: "FK_major_reports_major_cases_major_id",
                            column: x => x.major_id,
                            principalTable: "major_cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "major_tasks",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        major_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        what = table.Column<byte[]>(type: "longblob", nullable: false),
                        outcome = table.Column<byte[]>(type: "longblob", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        outside_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        due_on = table.Column<DateOnly>(type: "date", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        given_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        reminded_for = table.Column<DateOnly>(type: "date", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_major_tasks", x => x.id);
                        table.ForeignKey(
                            name: "FK_major_tasks_major_cases_major_id",
                            column: x => x.major_id,
                            principalTable: "major_cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "agency_acts",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        mandate_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        agents = table.Column<string>(
                            type: "varchar(200)",
                            unicode: false,
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        unit_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                        act_words = table.Column<byte[]>(type: "longblob", nullable: false),
                        by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_agency_acts", x => x.id);
                        table.ForeignKey(
                            name: "FK_agency_acts_mandates_mandate_id",
                            column: x => x.mandate_id,
                            principalTable: "mandates",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "agency_reports",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        mandate_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        channel = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        confirmed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        report_words = table.Column<byte[]>(type: "longblob", nullable: false),
                        by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_agency_reports", x => x.id);
                        table.ForeignKey(
                            name: "FK_agency_reports_mandates_mandate_id",
                            column: x => x.mandate_id,
                            principalTable: "mandates",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "mandate_agents",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        mandate_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        ground = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        since_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        left_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_mandate_agents", x => x.id);
                        table.ForeignKey(
                            name: "FK_mandate_agents_mandates_mandate_id",
                            column: x => x.mandate_id,
                            principalTable: "mandates",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "organ_receipts",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        mandate_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        on = table.Column<DateOnly>(type: "date", nullable: false),
                        unit_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        moved_limit = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        paper_words = table.Column<byte[]>(type: "longblob", nullable: false),
                        by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_organ_receipts", x => x.id);
                        table.ForeignKey(
                            name: "FK_organ_receipts_mandates_mandate_id",
                            column: x => x.mandate_id,
                            principalTable: "mandates",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_agency_acts_mandate_id_at", table: "agency_acts", columns: new[] { "mandate_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_agency_reports_mandate_id_at",
                table: "agency_reports",
                columns: new[] { "mandate_id", "at" }
            );

            migrationBuilder.CreateIndex(name: "IX_agenda_items_area_state", table: "agenda_items", columns: new[] { "area", "state" });

            migrationBuilder.CreateIndex(name: "IX_agenda_items_case_id", table: "agenda_items", column: "case_id");

            migrationBuilder.CreateIndex(name: "IX_agenda_items_listed_at_id", table: "agenda_items", column: "listed_at_id");

            migrationBuilder.CreateIndex(name: "IX_agenda_listings_conference_id", table: "agenda_listings", column: "conference_id");

            migrationBuilder.CreateIndex(
                name: "IX_agenda_listings_item_id_conference_id",
                table: "agenda_listings",
                columns: new[] { "item_id", "conference_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_conference_members_member_id", table: "conference_members", column: "member_id");

            migrationBuilder.CreateIndex(name: "IX_conferences_area_at", table: "conferences", columns: new[] { "area", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_fund_accounts_area_year",
                table: "fund_accounts",
                columns: new[] { "area", "year" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_fund_entries_account_id_at",
                table: "fund_entries",
                columns: new[] { "account_id", "at" }
            );

            migrationBuilder.CreateIndex(name: "IX_fund_entries_case_id", table: "fund_entries", column: "case_id");

            migrationBuilder.CreateIndex(name: "IX_instructions_case_id", table: "instructions", column: "case_id");

            migrationBuilder.CreateIndex(name: "IX_instructions_item_id", table: "instructions", column: "item_id");

            migrationBuilder.CreateIndex(name: "IX_instructions_state_due_on", table: "instructions", columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(name: "IX_major_cases_case_id", table: "major_cases", column: "case_id");

            migrationBuilder.CreateIndex(name: "IX_major_cases_coordinator_id", table: "major_cases", column: "coordinator_id");

            migrationBuilder.CreateIndex(name: "IX_major_cases_report_due_at", table: "major_cases", column: "report_due_at");

            migrationBuilder.CreateIndex(
                name: "IX_major_cases_running_case_id",
                table: "major_cases",
                column: "running_case_id",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_major_members_staff_id", table: "major_members", column: "staff_id");

            migrationBuilder.CreateIndex(name: "IX_major_minutes_major_id", table: "major_minutes", column: "major_id");

            migrationBuilder.CreateIndex(name: "IX_major_reports_major_id", table: "major_reports", column: "major_id");

            migrationBuilder.CreateIndex(name: "IX_major_tasks_major_id", table: "major_tasks", column: "major_id");

            migrationBuilder.CreateIndex(name: "IX_major_tasks_state_due_on", table: "major_tasks", columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(name: "IX_mandate_agents_mandate_id", table: "mandate_agents", column: "mandate_id");

            migrationBuilder.CreateIndex(
                name: "IX_mandate_agents_staff_id_left_at",
                table: "mandate_agents",
                columns: new[] { "staff_id", "left_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_mandates_archive_by", table: "mandates", column: "archive_by");

            migrationBuilder.CreateIndex(
                name: "IX_mandates_case_id_drafted_at",
                table: "mandates",
                columns: new[] { "case_id", "drafted_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_mandates_first_act_by", table: "mandates", column: "first_act_by");

            migrationBuilder.CreateIndex(name: "IX_mandates_open_case_id", table: "mandates", column: "open_case_id", unique: true);

            migrationBuilder.CreateIndex(name: "IX_mandates_report_by", table: "mandates", column: "report_by");

            migrationBuilder.CreateIndex(name: "IX_mandates_state_until", table: "mandates", columns: new[] { "state", "until" });

            migrationBuilder.CreateIndex(name: "IX_mediation_records_case_id", table: "mediation_records", column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_minor_accesses_case_id_staff_id",
                table: "minor_accesses",
                columns: new[] { "case_id", "staff_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_organ_receipts_mandate_id_on",
                table: "organ_receipts",
                columns: new[] { "mandate_id", "on" }
            );

            migrationBuilder.CreateIndex(name: "IX_resolutions_conference_id", table: "resolutions", column: "conference_id");

            migrationBuilder.CreateIndex(name: "IX_resolutions_item_id", table: "resolutions", column: "item_id");

            migrationBuilder.CreateIndex(name: "IX_resolutions_state_due_on", table: "resolutions", columns: new[] { "state", "due_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "agency_acts");

            migrationBuilder.DropTable(name: "agency_reports");

            migrationBuilder.DropTable(name: "agenda_listings");

            migrationBuilder.DropTable(name: "conference_members");

            migrationBuilder.DropTable(name: "fund_entries");

            migrationBuilder.DropTable(name: "instructions");

            migrationBuilder.DropTable(name: "major_members");

            migrationBuilder.DropTable(name: "major_minutes");

            migrationBuilder.DropTable(name: "major_reports");

            migrationBuilder.DropTable(name: "major_tasks");

            migrationBuilder.DropTable(name: "mandate_agents");

            migrationBuilder.DropTable(name: "mediation_records");

            migrationBuilder.DropTable(name: "minor_accesses");

            migrationBuilder.DropTable(name: "organ_receipts");

            migrationBuilder.DropTable(name: "resolutions");

            migrationBuilder.DropTable(name: "fund_accounts");

            migrationBuilder.DropTable(name: "agenda_items");

            migrationBuilder.DropTable(name: "major_cases");

            migrationBuilder.DropTable(name: "mandates");

            migrationBuilder.DropTable(name: "conferences");

            migrationBuilder.DropColumn(name: "archive_reminded", table: "cases");

            migrationBuilder.DropColumn(name: "archived_at", table: "cases");

            migrationBuilder.DropColumn(name: "closing_by", table: "cases");

            migrationBuilder.DropColumn(name: "closing_to", table: "cases");

            migrationBuilder.DropColumn(name: "green", table: "cases");

            migrationBuilder.DropColumn(name: "keep_until_year", table: "cases");

            migrationBuilder.DropColumn(name: "proof", table: "cases");
        }
    }
}
