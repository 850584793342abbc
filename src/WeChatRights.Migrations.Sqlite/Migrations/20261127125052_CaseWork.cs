using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<DateTime>(name: "archived_at", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "closing_by", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closing_to",
                table: "cases",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(name: "green", table: "cases", type: "TEXT", unicode: false, maxLength: 32, nullable: true);

            migrationBuilder.AddColumn<int>(name: "keep_until_year", table: "cases", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<string>(name: "proof", table: "cases", type: "TEXT", unicode: false, maxLength: 32, nullable: true);

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    settle_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    raised_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    raised_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    listed_at_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    case_words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: true),
                    names_checked = table.Column<bool>(type: "INTEGER", nullable: false),
                    reminded_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agenda_items", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "conferences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    convened_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    convened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    minutes = table.Column<byte[]>(type: "BLOB", maxLength: 49152, nullable: true),
                    names_checked = table.Column<bool>(type: "INTEGER", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancel_reason = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conferences", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "fund_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    budget = table.Column<long>(type: "INTEGER", nullable: false),
                    received = table.Column<long>(type: "INTEGER", nullable: false),
                    allocated = table.Column<long>(type: "INTEGER", nullable: false),
                    spent = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fund_accounts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "major_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    running_case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ground = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    coordinator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    marked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    report_due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    reminded_for = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    end_reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "mandates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    principal = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    capacity = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    acting = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    acts = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    wording = table.Column<byte[]>(type: "BLOB", nullable: false),
                    drafted_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    drafted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    signed_way = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    signed_seen_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    paper_place = table.Column<byte[]>(type: "BLOB", nullable: true),
                    paper_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end_words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ended_with_case = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_act_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    report_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    archive_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    archived_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_for = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mandates", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "mediation_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    her_request = table.Column<bool>(type: "INTEGER", nullable: false),
                    terms = table.Column<byte[]>(type: "BLOB", nullable: true),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "minor_accesses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "instructions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    leader = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_text = table.Column<byte[]>(type: "BLOB", nullable: true),
                    case_outcome = table.Column<byte[]>(type: "BLOB", nullable: true),
                    text = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: true),
                    outcome = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outside_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
            );

            migrationBuilder.CreateTable(
                name: "agenda_listings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    conference_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    listed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: true),
                    case_words = table.Column<byte[]>(type: "BLOB", nullable: true),
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
            );

            migrationBuilder.CreateTable(
                name: "conference_members",
                columns: table => new
                {
                    conference_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_unit = table.Column<bool>(type: "INTEGER", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "resolutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    conference_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    what = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: false),
                    outcome = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outside_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
            );

            migrationBuilder.CreateTable(
                name: "fund_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    voucher = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    other_area = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "major_members",
                columns: table => new
                {
                    major_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    named_at = table.Column<DateTime>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "major_minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    major_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "major_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    major_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    way = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "major_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    major_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<byte[]>(type: "BLOB", nullable: false),
                    outcome = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outside_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
            );

            migrationBuilder.CreateTable(
                name: "agency_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mandate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    agents = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    consent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    act_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "agency_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mandate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    report_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "mandate_agents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mandate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    since_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    left_at = table.Column<DateTime>(type: "TEXT", nullable: true),
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
            );

            migrationBuilder.CreateTable(
                name: "organ_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mandate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    moved_limit = table.Column<bool>(type: "INTEGER", nullable: false),
                    paper_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
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
            );

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
