using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Referrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "partner_units",
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
                        name = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        scope = table.Column<string>(
                            type: "varchar(500)",
                            maxLength: 500,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        phone = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        address = table.Column<string>(
                            type: "varchar(200)",
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        hours = table.Column<string>(
                            type: "varchar(100)",
                            maxLength: 100,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        verified_on = table.Column<DateOnly>(type: "date", nullable: false),
                        closed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_partner_units", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "partner_accounts",
                    columns: table => new
                    {
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        unit_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        linked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_partner_accounts", x => x.staff_id);
                        table.ForeignKey(
                            name: "FK_partner_accounts_partner_units_unit_id",
                            column: x => x.unit_id,
                            principalTable: "partner_units",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "referrals",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        unit_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        open_unit_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        service = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        urgency = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        is_sealed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        sent_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        sent_from = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        sent_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        accepted_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        due_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        reminded_for = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_referrals", x => x.id);
                        table.ForeignKey(
                            name: "FK_referrals_partner_units_unit_id",
                            column: x => x.unit_id,
                            principalTable: "partner_units",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "disclosures",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        unit_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        fields = table.Column<string>(
                            type: "varchar(120)",
                            unicode: false,
                            maxLength: 120,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        basis = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        consent_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        consent_way = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        consent_by = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        basis_words = table.Column<byte[]>(type: "longblob", nullable: true),
                        packet = table.Column<byte[]>(type: "longblob", nullable: false),
                        by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_disclosures", x => x.id);
                        table.ForeignKey(
                            name: "FK_disclosures_referrals_id",
                            column: x => x.id,
                            principalTable: "referrals",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "referral_entries",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        referral_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        text = table.Column<byte[]>(type: "longblob", nullable: true),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_referral_entries", x => x.id);
                        table.ForeignKey(
                            name: "FK_referral_entries_referrals_referral_id",
                            column: x => x.referral_id,
                            principalTable: "referrals",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "urging_opinions",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        referral_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        issuer = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        year = table.Column<int>(type: "int", nullable: false),
                        sequence = table.Column<int>(type: "int", nullable: false),
                        reasons = table.Column<byte[]>(type: "longblob", nullable: false),
                        reply_by = table.Column<DateOnly>(type: "date", nullable: false),
                        issued_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        issued_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        due_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_urging_opinions", x => x.id);
                        table.ForeignKey(
                            name: "FK_urging_opinions_referrals_referral_id",
                            column: x => x.referral_id,
                            principalTable: "referrals",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_disclosures_case_id_at", table: "disclosures", columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(name: "IX_partner_accounts_unit_id", table: "partner_accounts", column: "unit_id");

            migrationBuilder.CreateIndex(name: "IX_partner_units_area_kind", table: "partner_units", columns: new[] { "area", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_referral_entries_referral_id_at",
                table: "referral_entries",
                columns: new[] { "referral_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_case_id_open_unit_id",
                table: "referrals",
                columns: new[] { "case_id", "open_unit_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_referrals_due_at", table: "referrals", column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_unit_id_state_sent_at",
                table: "referrals",
                columns: new[] { "unit_id", "state", "sent_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_urging_opinions_case_id", table: "urging_opinions", column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_urging_opinions_issuer_year_sequence",
                table: "urging_opinions",
                columns: new[] { "issuer", "year", "sequence" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_urging_opinions_referral_id", table: "urging_opinions", column: "referral_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "disclosures");

            migrationBuilder.DropTable(name: "partner_accounts");

            migrationBuilder.DropTable(name: "referral_entries");

            migrationBuilder.DropTable(name: "urging_opinions");

            migrationBuilder.DropTable(name: "referrals");

            migrationBuilder.DropTable(name: "partner_units");
        }
    }
}
