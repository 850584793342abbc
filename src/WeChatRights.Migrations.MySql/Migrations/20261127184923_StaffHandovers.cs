using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class StaffHandovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(name: "leaving_since", table: "staff_posts", type: "datetime(6)", nullable: true);

            migrationBuilder
                .CreateTable(
                    name: "staff_handovers",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        running_staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        area = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        begun_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        begun_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        emptied_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        end = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_staff_handovers", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "handover_choices",
                    columns: table => new
                    {
                        handover_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_handover_choices", x => new { x.handover_id, x.kind });
                        table.ForeignKey(
                            name: "FK_handover_choices_staff_handovers_handover_id",
                            column: x => x.handover_id,
                            principalTable: "staff_handovers",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "handover_items",
                    columns: table => new
                    {
                        handover_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        duty_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        to_staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        waits = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey(
                            "PK_handover_items",
                            x => new
                            {
                                x.handover_id,
                                x.kind,
                                x.duty_id,
                            }
                        );
                        table.ForeignKey(
                            name: "FK_handover_items_staff_handovers_handover_id",
                            column: x => x.handover_id,
                            principalTable: "staff_handovers",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_staff_handovers_area", table: "staff_handovers", column: "area");

            migrationBuilder.CreateIndex(
                name: "IX_staff_handovers_running_staff_id",
                table: "staff_handovers",
                column: "running_staff_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_staff_handovers_staff_id_begun_at",
                table: "staff_handovers",
                columns: new[] { "staff_id", "begun_at" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "handover_choices");

            migrationBuilder.DropTable(name: "handover_items");

            migrationBuilder.DropTable(name: "staff_handovers");

            migrationBuilder.DropColumn(name: "leaving_since", table: "staff_posts");
        }
    }
}
