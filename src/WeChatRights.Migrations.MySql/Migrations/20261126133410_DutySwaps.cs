using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class DutySwaps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "duty_swaps",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        seat_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        open_seat_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        asker_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        other_seat_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        other_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_duty_swaps", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_duty_swaps_open_seat_id", table: "duty_swaps", column: "open_seat_id", unique: true);

            migrationBuilder.CreateIndex(name: "IX_duty_swaps_other_id_state", table: "duty_swaps", columns: new[] { "other_id", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "duty_swaps");
        }
    }
}
