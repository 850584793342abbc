using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class PhonesAndPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(name: "latitude", table: "stations", type: "double", nullable: true);

            migrationBuilder.AddColumn<double>(name: "longitude", table: "stations", type: "double", nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "token_digest",
                table: "staff_sessions",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: true
            );

            migrationBuilder
                .CreateTable(
                    name: "staff_phone_codes",
                    columns: table => new
                    {
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                        expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_staff_phone_codes", x => x.staff_id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "staff_phones",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        pin_digest = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: false),
                        bound_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        failed_tries = table.Column<int>(type: "int", nullable: false),
                        locked_until = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_staff_phones", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(
                name: "IX_staff_sessions_token_digest",
                table: "staff_sessions",
                column: "token_digest",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_staff_phone_codes_digest", table: "staff_phone_codes", column: "digest");

            migrationBuilder.CreateIndex(name: "IX_staff_phones_citizen_id", table: "staff_phones", column: "citizen_id", unique: true);

            migrationBuilder.CreateIndex(name: "IX_staff_phones_staff_id", table: "staff_phones", column: "staff_id", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "staff_phone_codes");

            migrationBuilder.DropTable(name: "staff_phones");

            migrationBuilder.DropIndex(name: "IX_staff_sessions_token_digest", table: "staff_sessions");

            migrationBuilder.DropColumn(name: "latitude", table: "stations");

            migrationBuilder.DropColumn(name: "longitude", table: "stations");

            migrationBuilder.DropColumn(name: "token_digest", table: "staff_sessions");
        }
    }
}
